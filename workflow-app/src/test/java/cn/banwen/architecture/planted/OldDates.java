package cn.banwen.architecture.planted;

import java.util.Calendar;
import java.util.Date;

/** Uses the dates of the last century. */
@SuppressWarnings("JavaUtilDate")
public record OldDates(Date day, Calendar calendar) {}
