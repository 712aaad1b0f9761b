package cn.banwen.posts;

import cn.banwen.identity.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 离岗: somebody is away.
 *
 * @param reason one of {@link #REASONS}
 * @param scope what of the person's posts is handed over
 * @param statedFrom as given
 * @param statedUntil as given
 * @param startsAt from when it counts
 * @param endsAt until when it counts, not included; equal to {@code startsAt} where it gives no right
 * @param notes for whoever stands in
 * @param approver who has to approve a leave of that length: {@code none}, {@code supervisor}, {@code main-leader}
 * @param refusal why it was refused; null where it was not, or by no reason on record
 * @param approval {@code not-needed}, {@code awaited}, {@code given}, {@code refused}
 */
public record Absence(
        long id,
        Person person,
        String reason,
        @Nullable String whereabouts,
        Scope scope,
        Instant statedFrom,
        Instant statedUntil,
        Instant startsAt,
        Instant endsAt,
        @Nullable String notes,
        Person enteredBy,
        Instant enteredAt,
        @Nullable Person returnedBy,
        @Nullable Instant returnedAt,
        String approver,
        String approval,
        @Nullable String refusal) {

    /** The seven words. */
    public static final List<String> REASONS = List.of("下村", "培训", "出差", "开会", "休假", "病假", "其他");

    static final String SICK_LEAVE = "病假";

    /** Without what is said to some only: the notes and why it was refused. */
    Absence withoutWords() {
        return new Absence(
                id,
                person,
                reason,
                whereabouts,
                scope,
                statedFrom,
                statedUntil,
                startsAt,
                endsAt,
                null,
                enteredBy,
                enteredAt,
                returnedBy,
                returnedAt,
                approver,
                approval,
                null);
    }

    /** How many days were stated, a part counted as a whole: what the leave tiers go by. */
    public int days() {
        return AbsencePeriod.days(statedFrom, statedUntil);
    }

    /** {@code planned}, {@code in-force}, {@code ended}, {@code cancelled}, or {@code record} for what was over at its entry. */
    public String state(Instant at) {
        if (startsAt.equals(endsAt)) {
            return returnedAt == null ? "record" : "cancelled";
        }
        return at.isBefore(startsAt) ? "planned" : at.isBefore(endsAt) ? "in-force" : "ended";
    }

    /** When it is over if it is ended at this moment: one that has not begun then gives no right. */
    Instant endIfEnded(Instant at) {
        return at.isBefore(startsAt) ? startsAt : at;
    }
}
