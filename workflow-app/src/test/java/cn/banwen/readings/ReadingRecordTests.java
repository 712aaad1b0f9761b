package cn.banwen.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.platform.Paging;
import cn.banwen.platform.ScratchDatabase;
import cn.banwen.platform.StartupException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class ReadingRecordTests {

    private static final Instant NOW = Instant.parse("2026-07-08T09:00:00Z");
    private static final Paging FIRST = new Paging(0, 50);

    private final ScratchDatabase database = ScratchDatabase.migrated();
    private final JdbcClient application = JdbcClient.create(database.application());
    private final UUID document = UUID.randomUUID();

    @BeforeEach
    void fill() {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("insert into person (username, name) values ('clerk', '沈文秀'), ('agri', '何田')")
                .update();
        owner.sql("insert into document (id, state, review_first, received_at, received_by, title, urgency)"
                        + " values (?, 'received', true, now(), 'clerk', '关于防汛的通知', 'routine')")
                .param(document)
                .update();
    }

    private ReadingRecord at(Instant moment) {
        return new ReadingRecord(application, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private void visit(Instant moment, String username, String pattern, String path, int status) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", document.toString()));
        request.setUserPrincipal(() -> username);
        request.setRemoteAddr("192.0.2.9");
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        new ReadingWatch(at(moment)).afterCompletion(request, response, "", null);
    }

    private List<ReadingRecord.Reading> found(@Nullable UUID of, @Nullable String by) {
        return at(NOW).find(of, by, FIRST).items();
    }

    @Test
    void notesWhoOpenedWhatAndFromWhere() {
        visit(NOW, "clerk", "/documents/{id}", "/documents/" + document, 200);

        assertThat(found(null, null)).singleElement().satisfies(reading -> {
            assertThat(reading.name()).isEqualTo("沈文秀");
            assertThat(reading.what()).isEqualTo("document");
            assertThat(reading.title()).isEqualTo("关于防汛的通知");
            assertThat(reading.address()).isEqualTo("192.0.2.9");
            assertThat(reading.at().toInstant()).isEqualTo(NOW);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 302, 403, 404, 409, 500})
    void notesNothingThatWasNotShown(int status) {
        visit(NOW, "clerk", "/documents/{id}", "/documents/" + document, status);

        assertThat(found(null, null)).isEmpty();
    }

    @Test
    void notesGoingOnLookingAtTheSameOnce() {
        visit(NOW, "clerk", "/documents/{id}", "/documents/" + document, 200);
        visit(NOW.plusSeconds(60), "clerk", "/api/documents/{id}/history", "/api/documents/x/history", 200);
        visit(NOW.plusSeconds(90), "agri", "/documents/{id}", "/documents/" + document, 200);
        visit(NOW.plus(Duration.ofMinutes(11)), "clerk", "/documents/{id}", "/documents/" + document, 200);

        assertThat(found(document, null))
                .extracting(ReadingRecord.Reading::username)
                .containsExactly("clerk", "agri", "clerk");
        assertThat(found(null, "agri")).hasSize(1);
        assertThat(found(UUID.randomUUID(), null)).isEmpty();
    }

    @Test
    void notesTheFilesOfADocumentEachOnceHoweverManyPagesAreLookedAt() {
        String pattern = "/api/documents/{id}/files/{fileId}/pages/{page}";
        visit(NOW, "clerk", pattern, "/api/documents/x/files/one/pages/1", 200);
        visit(NOW.plusSeconds(1), "clerk", pattern, "/api/documents/x/files/one/pages/2", 304);
        visit(NOW.plusSeconds(2), "clerk", pattern, "/api/documents/x/files/two/pages/1", 200);

        assertThat(found(document, "clerk")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/documents/{id}, document",
        "/api/documents/{id}, document",
        "/api/documents/{id}/files/{fileId}, file",
        "/api/documents/{id}/files/{fileId}/pages/{page}, file",
        "/api/documents/{id}/files/{fileId}/stamped, paper",
        "/api/documents/{id}/slip, paper",
        "/api/register.xlsx, export",
        "/api/register/exports/{id}/file, export",
        "/live/documents/{id}/extraction, document",
        "/live/documents/{id}/files/{fileId}, none",
        "/live/inbox, none",
        "/api/documents/{id}/files/{fileId}/rendition, none",
        "/inbox, none"
    })
    void tellsByTheAddressWhatWasOpened(String pattern, String kind) {
        assertThat(ReadingKind.of(pattern).map(ReadingKind::code).orElse("none"))
                .isEqualTo(kind);
    }

    @Test
    void notesOnceWhoAsksAgainAndAgainForWhatWasRead() {
        String pattern = "/live/documents/{id}/extraction";
        visit(NOW, "clerk", pattern, "/live/documents/x/extraction", 200);
        visit(NOW.plusSeconds(3), "clerk", pattern, "/live/documents/x/extraction", 200);
        visit(NOW.plusSeconds(6), "clerk", "/documents/{id}", "/documents/x", 200);

        assertThat(found(document, "clerk")).hasSize(1);
    }

    @Test
    void countsToAThousandAndSaysThatThereAreMore() {
        String rows = "insert into reading (at, username, what, document_id, path, address)"
                + " select now(), 'clerk', 'document', ?, 'x', 'x' from generate_series(1, ?)";
        application.sql(rows).params(document, 1_000).update();
        ReadingRecord.Found exactly = at(NOW).find(document, "clerk", FIRST);
        application.sql(rows).params(document, 1).update();
        ReadingRecord.Found more = at(NOW).find(null, null, FIRST);

        assertThat(exactly.total()).isEqualTo(1_000);
        assertThat(exactly.totalCapped()).isFalse();
        assertThat(more.items()).hasSize(50);
        assertThat(more.total()).isEqualTo(1_000);
        assertThat(more.totalCapped()).isTrue();
        assertThat(at(NOW).find(UUID.randomUUID(), null, FIRST).total()).isZero();
    }

    @Test
    void canBeNeitherChangedNorRemovedByTheApplication() {
        visit(NOW, "clerk", "/documents/{id}", "/documents/" + document, 200);

        for (String attempt :
                List.of("update reading set username = 'agri'", "delete from reading", "truncate reading")) {
            assertThatThrownBy(() -> application.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void goesOnceItWasKeptLongEnoughAndNeverBefore() {
        Instant today = Instant.now();
        Clock clock = Clock.fixed(today, ZoneId.of("Asia/Shanghai"));
        ReadingRecord record = new ReadingRecord(application, clock);
        visit(today.minus(Duration.ofDays(400)), "clerk", "/documents/{id}", "/documents/x", 200);
        visit(today.minus(Duration.ofDays(300)), "agri", "/documents/{id}", "/documents/x", 200);
        application
                .sql(
                        "insert into sign_in (at, username, address, outcome) values (now() - interval '4 years', 'clerk', 'x', 'done'),"
                                + " (now() - interval '2 years', 'agri', 'x', 'done')")
                .update();

        RecordSettings settings = new RecordSettings(true, Period.ofYears(1), Period.ofYears(3));
        new RecordPurge(settings, record, clock).everyDay();
        new RecordPurge(settings, record, clock).everyDay();

        assertThat(found(null, null))
                .extracting(ReadingRecord.Reading::username)
                .containsExactly("agri");
        assertThat(application
                        .sql("select username from sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("agri");
        assertThatThrownBy(() -> record.purge("sign_in", today.minus(Duration.ofDays(30))))
                .hasStackTraceContaining("records of the last six months are kept");
    }

    @Test
    void isKeptSixMonthsAtLeast() {
        assertThatThrownBy(() -> new RecordSettings(true, Period.ofMonths(5), Period.ofYears(3)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("BANWEN_AUDIT_KEEP_READINGS");
        assertThatThrownBy(() -> new RecordSettings(false, Period.ofYears(1), Period.ofDays(100)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("BANWEN_AUDIT_KEEP_SIGN_INS");
    }
}
