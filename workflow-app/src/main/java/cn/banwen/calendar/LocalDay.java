package cn.banwen.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an office writes into its calendar, such as a market day 赶场日 or flood duty. It changes no working day.
 *
 * @param office whose it is; null for the whole township
 */
record LocalDay(LocalDate date, String name, @Nullable String office) {}
