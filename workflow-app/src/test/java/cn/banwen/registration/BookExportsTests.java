package cn.banwen.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.refusal.Refusal;
import cn.banwen.registration.BookExport.State;
import cn.banwen.storage.DocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports in the background: who takes one, what becomes of it, and when it goes. */
@BanwenTest
class BookExportsTests {

    private static final RegisterSelection SELECTION = RegisterSelection.ofYear(1998);

    private final BookExports exports;
    private final ExportRows rows;
    private final ExportWorker worker;
    private final ExportSweep sweep;
    private final DocumentStore store;
    private final JdbcClient jdbc;
    private final People people;
    private final String me = "exporter-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    BookExportsTests(
            BookExports exports,
            ExportRows rows,
            ExportWorker worker,
            ExportSweep sweep,
            DocumentStore store,
            JdbcClient jdbc,
            People people) {
        this.exports = exports;
        this.rows = rows;
        this.worker = worker;
        this.sweep = sweep;
        this.store = store;
        this.jdbc = jdbc;
        this.people = people;
    }

    @BeforeEach
    void come() {
        people.put(new Person(me, "导出人", false, true), "{noop}x");
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from register_export where requested_by = ?").param(me).update();
    }

    @Test
    void anExportIsMadeKeptForADayAndRemoved() {
        BookExport asked = exports.request(SELECTION, RegisterFormat.XLSX, me);
        BookExport ready = finished(asked.id());
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(store.stat(BookExport.objectKey(asked.id()))).isPresent();

        sweep.sweep();
        assertThat(rows.find(asked.id(), me)).isPresent();

        age(asked.id(), "finished_at", Duration.ofHours(25));
        sweep.sweep();
        assertThat(rows.find(asked.id(), me)).isEmpty();
        assertThat(store.stat(BookExport.objectKey(asked.id()))).isEmpty();
    }

    @Test
    void askingAgainForWhatIsUnderWayMakesNoOther() {
        UUID first = waiting(SELECTION);
        assertThat(rows.sameOpen(me, RegisterFormat.XLSX, SELECTION)).contains(first);
        assertThat(rows.sameOpen(me, RegisterFormat.PDF, SELECTION)).isEmpty();
        assertThat(exports.request(SELECTION, RegisterFormat.XLSX, me).id()).isEqualTo(first);
        finished(first);
    }

    @Test
    void nobodyHasMoreThanThreeUnderWay() {
        for (int year = 1990; year < 1993; year++) {
            busy(RegisterSelection.ofYear(year));
        }
        assertThatThrownBy(() -> exports.request(SELECTION, RegisterFormat.XLSX, me))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("too-many-exports"));
    }

    @Test
    void whatADeadWorkerLeftIsTakenOver() {
        UUID left = busy(SELECTION);
        worker.wake();
        BookExport mine = rows.find(left, me).orElseThrow();
        age(left, "worked_at", Duration.ofMinutes(6));
        worker.wake();
        BookExport ready = finished(left);
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(ready.attempts()).isEqualTo(2);
        assertThat(rows.reached(mine, 1, 1, Instant.now()))
                .as("the dead one speaks up")
                .isFalse();
        assertThat(rows.ready(mine, 1, Instant.now())).isFalse();
    }

    @Test
    void oneThatCannotBeMadeTellsWhy() {
        UUID id = waiting(SELECTION);
        jdbc.sql("update person set active = false where username = ?")
                .param(me)
                .update();
        worker.wake();
        BookExport failed = finished(id);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).isEqualTo("account-inactive");
        assertThatThrownBy(() -> exports.open(failed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("export-not-ready"));
    }

    private UUID waiting(RegisterSelection selection) {
        UUID id = UUID.randomUUID();
        rows.insert(id, me, Instant.now(), RegisterFormat.XLSX, selection, 0);
        return id;
    }

    /** One that somebody else works on. */
    private UUID busy(RegisterSelection selection) {
        UUID id = waiting(selection);
        jdbc.sql("update register_export set state = 'running', attempts = 1, worked_at = now() where id = ?")
                .param(id)
                .update();
        return id;
    }

    private BookExport finished(UUID id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rows.find(id, me).filter(it -> !it.isOpen()).isPresent());
        return rows.find(id, me).orElseThrow();
    }

    private void age(UUID id, String column, Duration by) {
        jdbc.sql("update register_export set " + column + " = " + column + " - ? * interval '1 second' where id = ?")
                .params(by.toSeconds(), id)
                .update();
    }
}
