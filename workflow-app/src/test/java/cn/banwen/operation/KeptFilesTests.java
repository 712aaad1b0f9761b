package cn.banwen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.platform.SqlParams;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.Keeping;
import cn.banwen.storage.Protection.Lock;
import cn.banwen.storage.StorageException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files are kept and until when; that a store then keeps them is shown beside the store's contract. */
class KeptFilesTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T00:00:00Z"), ZoneOffset.UTC);

    private final ScratchDatabase database = ScratchDatabase.migrated();
    private final JdbcClient application = JdbcClient.create(database.application());
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final Map<String, Instant> kept = new TreeMap<>();
    private Optional<Keeping> keeping = Optional.of(new Keeping("documents", Lock.GOVERNANCE));
    private @Nullable String refused;
    private boolean away;

    @BeforeEach
    void fill() {
        owner.sql("insert into person (username, name) values ('clerk', '沈文秀')").update();
        archived("ten", "10年", "2026-12-31T23:30:00+08:00");
        archived("thirty", "30年", "2026-03-01T10:00:00+08:00");
        archived("ever", "永久", "2026-03-01T10:00:00+08:00");
        archived("none", "不归档", "2026-03-01T10:00:00+08:00");
        archived("open", "10年", null);
    }

    private void archived(String key, String retention, @Nullable String at) {
        UUID document = UUID.randomUUID();
        owner.sql(
                        "insert into document (id, state, review_first, received_at, received_by, title, urgency, retention, archived_at)"
                                + " values (?, 'archived', true, now(), 'clerk', 't', 'routine', ?, cast(? as timestamptz))")
                .params(SqlParams.of(document, retention, at))
                .update();
        owner.sql(
                        "insert into document_file (id, document_id, ordinal, name, media_type, size, sha256, readability, encrypted,"
                                + " object_key, added_at, added_by) values (gen_random_uuid(), ?, 0, 'a', 'application/pdf', 1, 'x', 'TEXT',"
                                + " false, ?, now(), 'clerk')")
                .params(document, key)
                .update();
    }

    /** Writes down what it is asked to keep. */
    private DocumentStore store() {
        return (DocumentStore) Proxy.newProxyInstance(
                DocumentStore.class.getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, args) -> {
                    if (away) {
                        throw new StorageException("away");
                    }
                    if (method.getName().equals("keep")) {
                        if (args[0].equals(refused)) {
                            throw new StorageException("InvalidRetentionPeriod");
                        }
                        kept.put((String) args[0], (Instant) args[1]);
                    }
                    return method.getName().equals("keeping") ? keeping : null;
                });
    }

    private KeptFiles look() {
        KeptFiles files = new KeptFiles(application, store(), CLOCK);
        files.look();
        return files;
    }

    @Test
    void keepsFilesOfArchivedDocumentsForTheirPeriodFromTheNextYearOn() {
        look();

        assertThat(kept)
                .containsOnly(
                        Map.entry("ten", Instant.parse("2036-12-31T16:00:00Z")),
                        Map.entry("thirty", Instant.parse("2056-12-31T16:00:00Z")),
                        Map.entry("ever", Instant.parse("2126-12-31T16:00:00Z")));
    }

    @Test
    void asksForEachFileOnce() {
        look();
        kept.clear();

        look();

        assertThat(kept).isEmpty();
    }

    @Test
    void keepsNothingWhereTheStoreCanNotAndAllOfItOnceItCan() {
        keeping = Optional.empty();
        look();
        assertThat(kept).isEmpty();

        keeping = Optional.of(new Keeping("documents", Lock.GOVERNANCE));
        away = true;
        look();
        assertThat(kept).isEmpty();

        away = false;
        look();
        assertThat(kept).hasSize(3);
    }

    @Test
    void asksAgainWhenTheModeOrTheBucketChanges() {
        look();
        for (Keeping other :
                List.of(new Keeping("documents", Lock.COMPLIANCE), new Keeping("another", Lock.COMPLIANCE))) {
            kept.clear();
            keeping = Optional.of(other);

            look();

            assertThat(kept).containsOnlyKeys("ten", "thirty", "ever");
            kept.clear();
            look();
            assertThat(kept).isEmpty();
        }
        assertThat(owner.sql("select distinct mode || ' ' || bucket from kept_file")
                        .query(String.class)
                        .list())
                .containsExactly("COMPLIANCE another");
    }

    @Test
    void asksAgainForWhatAnEarlierVersionKeptWithoutWritingDownHow() {
        look();
        kept.clear();
        owner.sql("update kept_file set mode = null, bucket = null where object_key = 'ten'")
                .update();

        look();

        assertThat(kept).containsOnlyKeys("ten");
    }

    @Test
    void keepsTheOthersWhereTheStoreRefusesOneAndCountsIt() {
        refused = "ever";
        assertThat(look().refused()).isOne();
        assertThat(kept).containsOnlyKeys("ten", "thirty");

        refused = null;
        assertThat(look().refused()).isZero();
        assertThat(kept).containsOnlyKeys("ten", "thirty", "ever");
    }

    @Test
    void doesNotAskForWhatHasBeenKeptLongEnough() {
        archived("old", "10年", "2015-03-01T10:00:00+08:00");

        assertThat(look().refused()).isZero();

        assertThat(kept).doesNotContainKey("old");
    }
}
