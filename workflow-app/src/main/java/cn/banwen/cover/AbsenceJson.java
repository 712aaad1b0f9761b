package cn.banwen.cover;

import cn.banwen.posts.Absence;
import cn.banwen.posts.Gap;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An absence over REST.
 *
 * @param from as stated
 * @param to as stated
 * @param countsFrom when cover begins: a start in the past counts from the entry
 * @param endsAt when cover ends, not included; earlier than {@code to} after an early return
 * @param notes null also for a reader whom they are not for; so is {@code refusal}
 * @param uncovered when nobody would act for which post; null in lists
 */
record AbsenceJson(
        long id,
        PersonJson person,
        String reason,
        @Nullable String whereabouts,
        String scope,
        Set<String> matters,
        Instant from,
        Instant to,
        Instant countsFrom,
        Instant endsAt,
        @Nullable String notes,
        String state,
        PersonJson enteredBy,
        Instant enteredAt,
        @Nullable PersonJson returnedBy,
        @Nullable Instant returnedAt,
        String approver,
        String approval,
        @Nullable String refusal,
        @Nullable List<GapJson> uncovered) {

    /** A time in which nobody would act for a post. */
    record GapJson(String post, String name, Instant from, Instant to) {

        static GapJson of(Gap gap) {
            return new GapJson(gap.post().post().code(), gap.post().post().name(), gap.from(), gap.to());
        }
    }

    static AbsenceJson of(Absence absence, Instant now, @Nullable List<Gap> gaps) {
        return new AbsenceJson(
                absence.id(),
                PersonJson.of(absence.person()),
                absence.reason(),
                absence.whereabouts(),
                absence.scope().code(),
                absence.scope().sortedMatters(),
                absence.statedFrom(),
                absence.statedUntil(),
                absence.startsAt(),
                absence.endsAt(),
                absence.notes(),
                absence.state(now),
                PersonJson.of(absence.enteredBy()),
                absence.enteredAt(),
                PersonJson.ofNullable(absence.returnedBy()),
                absence.returnedAt(),
                absence.approver(),
                absence.approval(),
                absence.refusal(),
                gaps == null ? null : gaps.stream().map(GapJson::of).toList());
    }
}
