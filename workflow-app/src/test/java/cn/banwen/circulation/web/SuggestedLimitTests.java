package cn.banwen.circulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.extraction.reading.Box;
import cn.banwen.extraction.reading.Field;
import cn.banwen.extraction.reading.Proposal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits that a text counts from the receipt, by the calendar of 2026: holidays from 1 to 7 October, work on the 10th. */
@BanwenTest
class SuggestedLimitTests {

    private static final Instant RECEIVED = Instant.parse("2026-09-28T02:00:00Z");

    @Autowired
    SuggestedValues values;

    @ParameterizedTest
    @CsvSource({
        "receipt+2wd, 2026-09-30",
        "receipt+5wd, 2026-10-10",
        "receipt+5d, 2026-10-08",
        "receipt+24h, 2026-09-29T10:00",
        "2026-09-24+4d, 2026-09-28",
        "2026-09-29, 2026-09-29T18:00",
        "2026-09-29T09:30, 2026-09-29T09:30"
    })
    void aCountedLimitEndsWhereTheCalendarSays(String value, String moment) {
        Proposal proposal = new Proposal(Field.REPLY_BY, value, 0.9, 1, List.of(new Box(0, 0, 1, 1)));
        assertThat(values.of(proposal, RECEIVED)).get().asString().startsWith(moment);
    }

    @ParameterizedTest
    @CsvSource("receipt+999wd")
    void whatEndsWhereNoCalendarReachesIsNotProposed(String value) {
        Proposal proposal = new Proposal(Field.REPLY_BY, value, 0.9, 1, List.of(new Box(0, 0, 1, 1)));
        assertThat(values.of(proposal, Instant.parse("2050-06-01T02:00:00Z"))).isEmpty();
    }
}
