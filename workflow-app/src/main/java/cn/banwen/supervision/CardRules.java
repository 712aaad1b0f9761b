package cn.banwen.supervision;

/**
 * When cards are issued.
 *
 * @param on whether at all
 * @param redAfterDays working days by which a document is overdue when its red card comes
 * @param yellowsForRed how many yellow cards of one person in a calendar month make a red one
 */
record CardRules(boolean on, int redAfterDays, int yellowsForRed) {}
