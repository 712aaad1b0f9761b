package cn.banwen.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The years that come with the product, as the State Council announced them. */
final class ShippedYears {

    private static final List<Integer> YEARS = List.of(2025, 2026);

    private ShippedYears() {}

    static List<HolidayYear> read(JsonMapper json) {
        return YEARS.stream().map(year -> read(json, year)).toList();
    }

    private static HolidayYear read(JsonMapper json, int year) {
        try (InputStream in = ShippedYears.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return json.readValue(Objects.requireNonNull(in), HolidayYear.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
