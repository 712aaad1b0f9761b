package cn.banwen.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statutory holidays of a year (全国年节及纪念日放假办法, Art. 2, as revised on 2024-11-10): what is certain before the
 * State Council announces how they are arranged. Lunar dates come from a table, because the new moon of 2027 and that of 2030
 * lie so close to midnight that common libraries name the wrong day.
 */
final class StatutoryDays {

    static final int FIRST = 2020;
    static final int LAST = 2050;

    /** In 2025 New Year's Eve and the second day of Labour Day became statutory. */
    private static final int REVISED = 2025;

    private static final Map<Integer, LunarDates> LUNAR = read();

    private StatutoryDays() {}

    private record LunarDates(
            int year, LocalDate springFestival, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {

        static LunarDates parse(String line) {
            String[] cells = line.split(",", -1);
            return new LunarDates(
                    Integer.parseInt(cells[0]),
                    LocalDate.parse(cells[1]),
                    LocalDate.parse(cells[2]),
                    LocalDate.parse(cells[3]),
                    LocalDate.parse(cells[4]));
        }
    }

    /** All of them in order, of a year between {@link #FIRST} and {@link #LAST}. */
    static List<Holiday> of(int year) {
        LunarDates lunar = Objects.requireNonNull(LUNAR.get(year), "year out of the table");
        boolean revised = year >= REVISED;
        List<Holiday> days = new ArrayList<>();
        add(days, "元旦", LocalDate.of(year, Month.JANUARY, 1), 1);
        add(days, "春节", lunar.springFestival().minusDays(revised ? 1 : 0), revised ? 4 : 3);
        add(days, "清明节", lunar.qingming(), 1);
        add(days, "劳动节", LocalDate.of(year, Month.MAY, 1), revised ? 2 : 1);
        add(days, "端午节", lunar.dragonBoat(), 1);
        add(days, "国庆节", LocalDate.of(year, Month.OCTOBER, 1), 3);
        // In some years it falls among the days of National Day.
        if (days.stream().noneMatch(day -> day.date().equals(lunar.midAutumn()))) {
            add(days, "中秋节", lunar.midAutumn(), 1);
        }
        days.sort(Comparator.comparing(Holiday::date));
        return days;
    }

    private static void add(List<Holiday> days, String name, LocalDate first, int length) {
        IntStream.range(0, length).forEach(i -> days.add(new Holiday(name, first.plusDays(i), true)));
    }

    private static Map<Integer, LunarDates> read() {
        try (InputStream in = StatutoryDays.class.getResourceAsStream("/calendar/lunar-days.csv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(LunarDates::parse)
                    .collect(Collectors.toUnmodifiableMap(LunarDates::year, Function.identity()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
