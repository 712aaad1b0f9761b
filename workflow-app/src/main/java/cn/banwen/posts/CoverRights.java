package cn.banwen.posts;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who may say something about other people's absences and posts. */
@Component
class CoverRights {

    /** The office on duty, the supervisor, a main leader, or the administrator. */
    boolean mayEnterFor(Grants by, Collection<PostAt> concerned) {
        return by.person().admin()
                || by.ofPartyGovernmentOffice().isPresent()
                || by.actsAsMainLeader()
                || supervises(by, concerned);
    }

    /** Whether the person acts for the supervising post of one of these. */
    boolean supervises(Grants by, Collection<PostAt> posts) {
        List<String> supervising = posts.stream()
                .map(post -> post.post().supervisor())
                .filter(Objects::nonNull)
                .toList();
        return by.postCodes().stream().anyMatch(supervising::contains);
    }

    /** A main leader, who names a third person even from afar. */
    boolean mayDesignate(Grants by) {
        return by.actsAsMainLeader()
                || by.handedOver().stream().anyMatch(part -> part.post().mainLeader());
    }

    boolean mayApprove(Grants by, Absence absence, Collection<PostAt> posts) {
        boolean own = by.person().username().equals(absence.person().username());
        return !own
                && (by.actsAsMainLeader()
                        || (absence.approver().equals(LeaveTiers.SUPERVISOR) && supervises(by, held(absence, posts))));
    }

    /** Those of the posts that the absent person holds. */
    static List<PostAt> held(Absence absence, Collection<PostAt> posts) {
        return posts.stream()
                .filter(post ->
                        post.a().person().username().equals(absence.person().username()))
                .toList();
    }
}
