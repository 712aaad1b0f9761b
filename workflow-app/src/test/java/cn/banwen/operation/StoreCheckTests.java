package cn.banwen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.audit.AuditFixture;
import cn.banwen.platform.ScratchDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoreCheckTests {

    private final ObjectsOfATest objects = new ObjectsOfATest();
    private final AuditFixture audit = new AuditFixture(ScratchDatabase.migrated(), Clock.systemUTC());
    private final StoreCheck check =
            new StoreCheck(objects.store(), List.of(objects), audit.reader(), Clock.systemUTC());

    /** Read in one portion, an object and its row may go before its turn comes. */
    @Test
    void countsAsMissingOnlyWhatARowStillNames() {
        objects.add("a");
        objects.add("b");
        objects.openings.put("a", () -> {
            objects.rows.remove("a");
            throw ObjectsOfATest.gone();
        });
        objects.openings.put("b", () -> {
            throw ObjectsOfATest.gone();
        });

        assertThat(check.run(seen -> {}).discrepancies())
                .containsExactly(Discrepancy.of(Discrepancy.MISSING, "b", null));
    }

    @Test
    void givesASignOfLifeWhileActsAreReckonedAgain() {
        AtomicInteger signs = new AtomicInteger();

        check.run(seen -> signs.incrementAndGet());

        assertThat(signs).as("nothing in the store, and an empty record").hasPositiveValue();
    }
}
