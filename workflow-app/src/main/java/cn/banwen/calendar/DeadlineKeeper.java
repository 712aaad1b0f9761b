package cn.banwen.calendar;

/** Whoever keeps deadlines that rest on the calendar. */
public interface DeadlineKeeper {

    /** What of the open deadlines this state of calendar and hours would move. Reads all of them: seconds where there are many. */
    DeadlineImpact impactOf(WorkingTime changed);

    /**
     * Calendar or hours were changed, in the present transaction: all open deadlines are reckoned anew, soon after its
     * commit.
     *
     * @param cause {@code calendar} or {@code hours}
     * @param detail what was changed, for the note at each deadline that moves
     */
    void changed(String cause, String detail, String username);
}
