package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Absences as they stand, and who may do what about them. */
@Component
public class AbsenceQueries {

    private static final Duration APPROVED_AFTERWARDS = Duration.ofDays(90);

    private final AbsenceRows rows;
    private final Posts posts;
    private final CoverRights rights;
    private final CoverCheck check;
    private final AbsenceReaders readers;
    private final Clock clock;

    AbsenceQueries(
            AbsenceRows rows, Posts posts, CoverRights rights, CoverCheck check, AbsenceReaders readers, Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.rights = rights;
        this.check = check;
        this.readers = readers;
        this.clock = clock;
    }

    public Optional<Absence> find(long id) {
        return rows.find(id);
    }

    /** The newest first; of one person, or of everybody where the name is null. */
    public List<Absence> newest(@Nullable String username, int page, int size) {
        return rows.newest(username, page, size);
    }

    /** When nobody would act for which post in what is left of an absence. */
    public List<Gap> gaps(Absence absence) {
        return gaps(absence, OfficialTime.now(clock));
    }

    List<Gap> gaps(Absence absence, Instant now) {
        Instant from = now.isAfter(absence.startsAt()) ? now : absence.startsAt();
        return absence.scope().isNone() || !from.isBefore(absence.endsAt())
                ? List.of()
                : check.gaps(absence.person().username(), from, absence.endsAt());
    }

    /** Absences in force or to come that leave a post to nobody, for the main leader to name somebody. */
    public List<AbsenceWithGaps> uncovered() {
        Instant now = OfficialTime.now(clock);
        return rows.notOver(now).stream()
                .map(absence -> new AbsenceWithGaps(absence, gaps(absence, now)))
                .filter(entered -> !entered.gaps().isEmpty())
                .toList();
    }

    /** Whether the person may enter absences for some others too. */
    public boolean entersForOthers(String username) {
        return rights.mayEnterFor(posts.grantsOf(username), posts.allNow());
    }

    /** Whether the person may name a third person. */
    public boolean designates(String username) {
        return rights.mayDesignate(posts.grantsOf(username));
    }

    /** Absences that wait for this person's approval, until ninety days after their end. */
    public List<Absence> toApprove(String username) {
        Grants by = posts.grantsOf(username);
        Instant now = OfficialTime.now(clock);
        if (!by.actsAsMainLeader() && by.below(by.postCodes()).isEmpty()) {
            return List.of();
        }
        List<Absence> awaiting = rows.awaitingApproval(now.minus(APPROVED_AFTERWARDS));
        List<PostAt> register = awaiting.isEmpty() ? List.of() : posts.allAt(now);
        return awaiting.stream()
                .filter(absence -> rights.mayApprove(by, absence, register))
                .toList();
    }

    /** The absences as this person may read them: notes and refusal only by whom they are for. */
    public List<Absence> asSeenBy(String username, List<Absence> absences) {
        return readers.asSeenBy(username, absences);
    }

    /** Absences that hand something over and are to begin after now and before an instant, the earliest first. */
    public List<Absence> planned(Instant before) {
        Instant now = OfficialTime.now(clock);
        return rows.notOver(now).stream()
                .filter(absence ->
                        absence.startsAt().isAfter(now) && absence.startsAt().isBefore(before))
                .toList();
    }

    /** Absences in force now. */
    public List<Absence> inForce() {
        return rows.inForce(OfficialTime.now(clock));
    }
}
