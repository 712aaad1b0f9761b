package cn.banwen.calendar;

/**
 * What a change would move.
 *
 * @param open clocks that were looked at
 * @param earlier of these, how many would be due earlier
 * @param later of these, how many would be due later
 */
public record DeadlineImpact(int open, int earlier, int later) {

    public static final DeadlineImpact NONE = new DeadlineImpact(0, 0, 0);

    public int moved() {
        return earlier + later;
    }
}
