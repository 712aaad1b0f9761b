package cn.banwen.audit;

import static cn.banwen.audit.Finding.Kind.ALTERED_ACT;
import static cn.banwen.audit.Finding.Kind.BROKEN_LINK;
import static cn.banwen.audit.Finding.Kind.MISSING_ACTS;
import static cn.banwen.audit.Finding.Kind.REMOVED_DOCUMENT;
import static cn.banwen.audit.Finding.Kind.REMOVED_LAST_ACTS;
import static cn.banwen.audit.Finding.Kind.REPLACED_ACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditCheckTests {

    private final AuditFixture audit = new AuditFixture();

    @Test
    void findsNothingInAnEmptyRecord() {
        AuditReport report = audit.check.run();

        assertThat(report.clean()).isTrue();
        assertThat(report.acts()).isZero();
        assertThat(report.lastCheckpoint()).isNull();
    }

    @Test
    void findsNothingInAnUnalteredRecord() {
        UUID one = audit.documentWithActs(3);
        audit.documentWithActs(1);
        audit.checkpoints.make();
        audit.append(one, null);
        audit.append(one, "");
        Checkpoint last = audit.checkpoints.make().orElseThrow();
        audit.append(one, "after the checkpoint");

        AuditReport report = audit.check.run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.acts()).isEqualTo(7);
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(report.lastCheckpoint()).isEqualTo(last);
    }

    static Stream<String> columns() {
        return Arrays.stream(ActRows.COLUMNS.split(",")).map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void namesTheActOfWhichAColumnWasAltered(String column) {
        UUID document = audit.documentWithActs(3);
        UUID other = audit.document();
        boolean moved = column.equals("document_id");
        String altered =
                switch (column) {
                    case "document_id" -> "'" + other + "'::uuid";
                    case "seq" -> "seq + 10";
                    case "at" -> "at + interval '1 microsecond'";
                    case "capacity" -> "'deputy'";
                    case "task_id" -> "gen_random_uuid()";
                    default -> "coalesce(" + column + ", '') || ' '";
                };

        tamper("update act set %s = %s where document_id = '%s' and seq = 2".formatted(column, altered, document));

        assertThat(audit.check.run().findings())
                .contains(new Finding(
                        ALTERED_ACT,
                        moved ? other : document,
                        column.equals("seq") ? 12 : 2,
                        column.equals("seq") ? 12 : 2,
                        column.equals("step") ? "register " : "register"));
    }

    @Test
    void hashesEveryColumnThatAnActHas() {
        List<String> columns = audit.owner
                .sql(
                        "select column_name from information_schema.columns where table_schema = 'banwen' and table_name = 'act'")
                .query(String.class)
                .list();

        assertThat(columns()).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void tellsAnEmptyOpinionFromNone() {
        UUID document = audit.document();
        audit.append(document, null);

        tamper("update act set opinion = ''");

        assertFound(new Finding(ALTERED_ACT, document, 1, 1, "register"));
    }

    @Test
    void namesTheLastActsWhenTheyWereRemoved() {
        UUID document = audit.documentWithActs(4);
        audit.checkpoints.make();

        tamper("delete from act where seq > 2");

        assertFound(new Finding(REMOVED_LAST_ACTS, document, 3, 4, null));
    }

    @Test
    void namesRemovedActsAlsoAfterLaterCheckpoints() {
        UUID document = audit.documentWithActs(4);
        audit.checkpoints.make();
        tamper("delete from act where seq = 4");
        audit.documentWithActs(1);
        audit.checkpoints.make();

        assertThat(audit.check.run().findings()).contains(new Finding(REMOVED_LAST_ACTS, document, 4, 4, null));
    }

    @Test
    void namesTheGapThatARemovedActLeaves() {
        UUID document = audit.documentWithActs(4);

        tamper("delete from act where seq in (2, 3)");

        assertFound(new Finding(MISSING_ACTS, document, 2, 3, null));
    }

    @Test
    void namesTheFirstActWhenItWasRemoved() {
        UUID document = audit.documentWithActs(2);

        tamper("delete from act where seq = 1");

        assertFound(new Finding(MISSING_ACTS, document, 1, 1, null));
    }

    @Test
    void namesADocumentOfWhichNothingIsLeft() {
        UUID document = audit.documentWithActs(3);
        audit.documentWithActs(2);
        audit.checkpoints.make();

        tamper("delete from act where document_id = '%s'".formatted(document));
        tamper("delete from document where id = '%s'".formatted(document));

        assertFound(new Finding(REMOVED_DOCUMENT, document, 1, 3, null));
    }

    @Test
    void namesAnActThatWasAdded() {
        UUID document = audit.documentWithActs(2);

        tamper("insert into act select (json_populate_record(a, '{\"seq\": 3}')).* from act a where seq = 2");

        assertFound(new Finding(ALTERED_ACT, document, 3, 3, "register"));
    }

    @Test
    void namesTheActAfterOneThatWasAlteredAndHashedAnew() {
        UUID document = audit.documentWithActs(3);

        audit.rewrite(AuditFixture.withOpinion(audit.act(document, 2), "同意"));

        assertFound(new Finding(BROKEN_LINK, document, 3, 3, "register"));
    }

    @Test
    void namesTheSealedActWhenTheWholeChainWasHashedAnew() {
        UUID document = audit.documentWithActs(3);
        audit.checkpoints.make();

        Act altered = audit.rewrite(AuditFixture.withOpinion(audit.act(document, 2), "同意"));
        audit.rewrite(AuditFixture.withPrevious(audit.act(document, 3), altered.digest()));

        assertFound(new Finding(REPLACED_ACT, document, 3, 3, "register"));
    }

    @Test
    void namesTheActThatTookTheRemovedOnesPlace() {
        UUID document = audit.documentWithActs(3);
        audit.checkpoints.make();

        tamper("delete from act where seq = 3");
        audit.append(document, "another");

        assertFound(new Finding(REPLACED_ACT, document, 3, 3, "register"));
    }

    @Test
    void findsTheSameInPortionsAsAtOnce() {
        List<UUID> documents =
                Stream.of(5, 1, 2, 7, 1, 3).map(audit::documentWithActs).toList();
        audit.checkpoints.make();
        documents.forEach(document -> audit.append(document, null));
        audit.checkpoints.make();
        tamper("delete from act where document_id = '%s'".formatted(documents.get(0)));
        tamper("delete from act where document_id = '%s' and seq > 1".formatted(documents.get(2)));
        tamper("update act set opinion = 'late' where document_id = '%s' and seq = 4".formatted(documents.get(3)));
        AtomicInteger portions = new AtomicInteger();

        AuditReport report = audit.check.run(portions::incrementAndGet);

        assertThat(portions).hasValueGreaterThan(5);
        AuditReport atOnce = audit.reader().run();
        assertThat(report.findings()).isNotEmpty().isEqualTo(atOnce.findings());
        assertThat(report.acts()).isEqualTo(atOnce.acts());
        assertThat(report.chains()).isEqualTo(atOnce.chains());
        assertThat(report.checkpoints()).isEqualTo(2);
    }

    @Test
    void readsManyMoreActsThanItFetchesAtOnce() {
        UUID document = audit.document();
        audit.transaction.executeWithoutResult(status -> {
            for (int i = 0; i < Checkpoints.FETCH_SIZE + 10; i++) {
                audit.append(document, null);
            }
        });
        tamper("update act set opinion = 'late' where seq = %d".formatted(Checkpoints.FETCH_SIZE + 5));

        AuditReport report = audit.check.run();

        assertThat(report.acts()).isEqualTo(Checkpoints.FETCH_SIZE + 10);
        assertThat(report.findings()).extracting(Finding::first).containsExactly(Checkpoints.FETCH_SIZE + 5L);
    }

    private void tamper(String sql) {
        assertThat(audit.owner.sql(sql).update()).isPositive();
    }

    private void assertFound(Finding finding) {
        AuditReport report = audit.check.run();
        assertThat(report.findings()).containsExactly(finding);
        assertThat(report.clean()).isFalse();
    }
}
