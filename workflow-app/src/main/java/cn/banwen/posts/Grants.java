package cn.banwen.posts;

import cn.banwen.identity.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one person may do at one moment.
 *
 * @param byPost at most one grant a post
 * @param handedOver what of the person's own posts is somebody else's while the person is away
 * @param below codes of the posts that are supervised by those acted for or handed over, by the supervising post's code
 */
public record Grants(Person person, List<Grant> byPost, List<HandedOver> handedOver, Map<String, List<String>> below) {

    /**
     * What an absent holder may see and not act on.
     *
     * @param absence by which it was handed over
     * @param to who acts for it, null while nobody does
     */
    public record HandedOver(Post post, Scope scope, Authority absence, @Nullable Person to) {}

    public Grants {
        byPost = List.copyOf(byPost);
        handedOver = List.copyOf(handedOver);
        below = Map.copyOf(below);
    }

    /** Of somebody who is there and whose posts supervise none. */
    public Grants(Person person, List<Grant> byPost) {
        this(person, byPost, List.of(), Map.of());
    }

    /** The grant of a post, whatever its scope. */
    public Optional<Grant> forPost(String code) {
        return byPost.stream().filter(grant -> grant.post().code().equals(code)).findFirst();
    }

    /** The grant of a post, if it reaches a task of this urgency and matter. */
    public Optional<Grant> forTask(String code, boolean urgent, @Nullable String matter) {
        return forPost(code).filter(grant -> grant.scope().covers(urgent, matter));
    }

    /** What of this post somebody else has, if it reaches a task of this urgency and matter. */
    public Optional<HandedOver> handedOver(String code, boolean urgent, @Nullable String matter) {
        return handedOver.stream()
                .filter(part -> part.post().code().equals(code) && part.scope().covers(urgent, matter))
                .findFirst();
    }

    /** The widest grant of a post in the party-government office, if the person has one. */
    public Optional<Grant> ofPartyGovernmentOffice() {
        return ofTheOffice().min(Comparator.comparing(grant -> !grant.scope().isAll()));
    }

    /** The same for a document of this urgency and matter: a grant that reaches it. */
    public Optional<Grant> ofPartyGovernmentOffice(boolean urgent, @Nullable String matter) {
        return ofTheOffice()
                .filter(grant -> grant.scope().covers(urgent, matter))
                .min(Comparator.comparing(grant -> !grant.scope().isAll()));
    }

    private Stream<Grant> ofTheOffice() {
        return byPost.stream().filter(grant -> grant.post().partyGovernmentOffice());
    }

    public List<String> postCodes() {
        return byPost.stream().map(grant -> grant.post().code()).toList();
    }

    /** Codes of the posts that the person acts for, save where standing in only in part. */
    public List<String> unlimitedPostCodes() {
        return unlimited().map(grant -> grant.post().code()).toList();
    }

    private Stream<Grant> unlimited() {
        return byPost.stream().filter(grant -> grant.scope().isAll() || grant.capacity() == Capacity.HOLDER);
    }

    /** Codes of the posts of which the person may see everything: those acted for without limit, and one's own. */
    public List<String> seenPostCodes() {
        return Stream.concat(unlimited().map(Grant::post), handedOver.stream().map(HandedOver::post))
                .map(Post::code)
                .distinct()
                .toList();
    }

    /** Codes of the posts that these supervise, as far as the person has to do with them. */
    public List<String> below(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> below.getOrDefault(code, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The grant of a post that supervises this one, if it reaches a task of this urgency and matter. */
    public Optional<Grant> supervising(String code, boolean urgent, @Nullable String matter) {
        return byPost.stream()
                .filter(grant -> grant.scope().covers(urgent, matter)
                        && below(List.of(grant.post().code())).contains(code))
                .findFirst();
    }

    /** What the person may act for only in part, standing in for somebody. */
    public List<Grant> limited() {
        return byPost.stream()
                .filter(grant -> !grant.scope().isAll() && grant.capacity() != Capacity.HOLDER)
                .toList();
    }

    /** Whether there are documents for the person to see: of posts acted for, or held while away, or all. */
    public boolean seesDocuments() {
        return seesEverything() || !byPost.isEmpty() || !handedOver.isEmpty();
    }

    /** The grant of a main leader's post, if the person has one: held, or stood in for without limit. */
    public Optional<Grant> asMainLeader() {
        return unlimited().filter(grant -> grant.post().mainLeader()).findFirst();
    }

    /** Whether the person acts for a main leader's post, not only in part. */
    public boolean actsAsMainLeader() {
        return asMainLeader().isPresent();
    }

    /** Whether no document is hidden from this person: 党政办, the main leaders, the inspector. */
    public boolean seesEverything() {
        return person.inspector()
                || unlimited().anyMatch(grant -> grant.post().seesEverything())
                || handedOver.stream().anyMatch(part -> part.post().seesEverything());
    }
}
