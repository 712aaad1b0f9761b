package cn.banwen.circulation;

import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.posts.Grants;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look at before signing for a document or passing its first review. Hints, never bars. Circulation shows
 * them; whoever reads files and texts implements this, any number of times.
 */
public interface DocumentConcerns {

    /** The code of the hint that says that there may be more in a moment. */
    String STILL_READING = "still-reading";

    /** The code of the hint that a mark of state secrets was read. */
    String CLASSIFICATION_MARK = "classification-mark";

    /**
     * A hint.
     *
     * @param code of the texts {@code concern.<code>} and {@code concern.<code>.do}
     * @param args of both texts
     * @param fileId where it is to be seen; null where that is no file
     * @param page from 1; null where that is no page
     * @param words at which it is to be seen on the page; null for the page as a whole
     * @param documents that it is about, all of which the reader may see
     */
    record Concern(
            String code,
            List<String> args,
            @Nullable UUID fileId,
            @Nullable Integer page,
            @Nullable String words,
            List<DocumentList.Row> documents) {

        public Concern {
            args = List.copyOf(args);
            documents = List.copyOf(documents);
        }

        public static Concern of(String code, String... args) {
            return new Concern(code, List.of(args), null, null, null, List.of());
        }

        public static Concern about(List<DocumentList.Row> documents, String code, String... args) {
            return new Concern(code, List.of(args), null, null, null, documents);
        }

        public Concern pointingAt(String wordsOnPage) {
            return new Concern(code, args, fileId, page, wordsOnPage, documents);
        }

        public Concern at(UUID file, @Nullable Integer onPage) {
            return new Concern(code, args, file, onPage, words, documents);
        }
    }

    /** The most important first. */
    List<Concern> of(DocumentView document, Grants reader);

    /**
     * The same before a document is made: of files that wait for it, as if they made one, the first of them its text.
     *
     * @param files under the ids by which they wait
     * @return {@link #STILL_READING} among them while there may be more to come
     */
    default List<Concern> ahead(List<FileView> files, Grants reader) {
        return List.of();
    }
}
