package cn.banwen.supervision;

import java.time.Instant;

/**
 * When cards are issued.
 *
 * @param on whether at all
 * @param since when; a limit that passed before makes no card
 * @param redAfterDays working days by which a document is overdue when its red card comes
 * @param yellowsForRed how many yellow cards of one person in a calendar month make a red one
 */
record CardRules(boolean on, Instant since, int redAfterDays, int yellowsForRed) {

    boolean concern(Instant dueAt) {
        return on && !dueAt.isBefore(since);
    }
}
