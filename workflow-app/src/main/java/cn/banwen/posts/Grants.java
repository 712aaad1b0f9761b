package cn.banwen.posts;

import cn.banwen.identity.Person;
import java.util.List;
import java.util.Optional;

/**
 * All that one person may do at one moment.
 *
 * @param byPost at most one grant a post
 */
public record Grants(Person person, List<Grant> byPost) {

    public Grants {
        byPost = List.copyOf(byPost);
    }

    public Optional<Grant> forPost(String code) {
        return byPost.stream().filter(grant -> grant.post().code().equals(code)).findFirst();
    }

    /** The grant of a post in the party-government office, if the person has one. */
    public Optional<Grant> ofPartyGovernmentOffice() {
        return byPost.stream()
                .filter(grant -> grant.post().partyGovernmentOffice())
                .findFirst();
    }

    public List<String> postCodes() {
        return byPost.stream().map(grant -> grant.post().code()).toList();
    }

    /** Whether no document is hidden from this person: 党政办, the main leaders, the inspector. */
    public boolean seesEverything() {
        return person.inspector()
                || byPost.stream().anyMatch(grant -> grant.post().seesEverything());
    }
}
