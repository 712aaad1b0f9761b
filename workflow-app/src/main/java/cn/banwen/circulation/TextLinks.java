package cn.banwen.circulation;

import cn.banwen.posts.Grants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What documents say of each other by their numbers. Circulation shows it; the search, which has read their texts,
 * implements it.
 */
public interface TextLinks {

    /**
     * A document at one end of a link.
     *
     * @param reply whether it is the reply to the other, or the other the reply to it
     */
    record Linked(
            UUID id,
            String title,
            @Nullable String documentNumber,
            @Nullable String registrationNumber,
            @Nullable String sender,
            String state,
            Instant receivedAt,
            boolean reply) {}

    /**
     * A number that the document mentions.
     *
     * @param number as it is printed; a guess at where its code begins while no document has it
     * @param fileId where it stands; null where that is no page
     * @param page from 1; null where that is no page
     * @param documents that bear the number and that the reader may see; empty where there are none
     */
    record Mention(String number, @Nullable UUID fileId, @Nullable Integer page, List<Linked> documents) {}

    /**
     * Both directions, and what is about the same.
     *
     * @param mentions in the order of the text
     * @param mentionedBy the newest first
     * @param sameMatter whose titles are about the same matter in other words; none that is in the other two
     */
    record Links(List<Mention> mentions, List<Linked> mentionedBy, List<Linked> sameMatter) {

        public int size() {
            return mentions.size() + mentionedBy.size() + sameMatter.size();
        }
    }

    /** Those of a document that the reader sees; none that lead to what the reader may not see. */
    Links of(UUID documentId, Grants reader);
}
