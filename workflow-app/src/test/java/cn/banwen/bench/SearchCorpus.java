package cn.banwen.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents of one or two pages in words that are as unequally frequent as a language's, written by SQL. */
final class SearchCorpus {

    private static final int AT_ONCE = 500;
    private static final int WORDS = 20_000;

    private static final String[] FREQUENT =
            ("工作 通知 关于 单位 人民 政府 进一步 加强 管理 建设 落实 要求 情况 部门 安全 生产 组织 开展 项目 资金 农村 农业 防汛 抗旱 森林 防火"
                            + " 教育 卫生 环境 整治 督查 报送 统计 会议 精神 贯彻 学习 基层 减负 效能")
                    .split(" ");

    private final JdbcClient owner;
    private final String mark;
    private final Random random = new Random(20_260_708);
    private final List<String> samples = new ArrayList<>();

    /** @param mark stands in each document's remark */
    SearchCorpus(JdbcClient owner, String mark) {
        this.owner = owner;
        this.mark = mark;
    }

    void fill(int documents) {
        for (int from = 0; from < documents; from += AT_ONCE) {
            fill(from, Math.min(documents, from + AT_ONCE));
        }
        for (String table : List.of("document", "document_file", "rendition", "rendition_page", "task")) {
            owner.sql("analyze " + table).update();
        }
    }

    private void fill(int from, int to) {
        int size = to - from;
        String[] text = array(size, n -> text(500 + random.nextInt(500)), String[]::new);
        UUID[] ids = array(size, n -> id("document", from + n), UUID[]::new);
        Instant now = Instant.now();
        String[] received = array(
                size, n -> now.minus(1L + (from + n) * 20L, ChronoUnit.MINUTES).toString(), String[]::new);
        owner.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, document_number, sender, urgency,
                          remark)
                        select id, 'distributed', true, at, 'clerk', title, number, sender, 'routine', ?
                        from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[]) d (id, at, title, number, sender)
                        """)
                .params(
                        mark,
                        ids,
                        received,
                        array(size, n -> "关于" + text[n].substring(0, 12) + "的通知", String[]::new),
                        array(
                                size,
                                n -> "云" + word().charAt(0) + "发〔2026〕" + (1 + (from + n) % 3_000) + "号",
                                String[]::new),
                        array(size, n -> "云岭县" + FREQUENT[(from + n) % FREQUENT.length] + "局", String[]::new))
                .update();
        String[] sha256 = array(size, n -> mark + "-" + (from + n), String[]::new);
        owner.sql(
                        """
                        insert into document_file (id, document_id, ordinal, name, media_type, size, sha256, pages, readability, encrypted,
                          object_key, added_at, added_by)
                        select gen_random_uuid(), id, 1, '通知.pdf', 'application/pdf', 1, sha256, 1, 'TEXT', false, sha256, now(), 'clerk'
                        from unnest(?::uuid[], ?::text[]) f (id, sha256)
                        """)
                .params(ids, sha256)
                .update();
        owner.sql(
                        """
                        insert into rendition (sha256, media_type, state, text_state, shown, pages, due_at, requested_at)
                        select sha256, 'application/pdf', 'ready', 'ready', 1, 1, now(), now() from unnest(?::text[]) sha256
                        """)
                .param(sha256)
                .update();
        owner.sql(
                        """
                        insert into rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source)
                        select sha256, 1, 1, 595, 842, '{}', text, '[]', 'file' from unnest(?::text[], ?::text[]) p (sha256, text)
                        """)
                .params(sha256, text)
                .update();
        owner.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        select gen_random_uuid(), id, ?, 'handle', 'agriculture', 'done', 5, now()
                        from unnest(?::uuid[]) with ordinality d (id, n) where n % 20 = 0
                        """)
                .params(mark, ids)
                .update();
        if (samples.size() < 2_000) {
            samples.addAll(List.of(text).subList(0, Math.min(size, 100)));
        }
    }

    void remove() {
        owner.sql("delete from task where engine_task = ?").param(mark).update();
        owner.sql("delete from document_file where sha256 like ? || '-%'")
                .param(mark)
                .update();
        owner.sql("delete from rendition where sha256 like ? || '-%'")
                .param(mark)
                .update();
        // the running office has seen to reminding of them meanwhile
        owner.sql("delete from reminder_plan p using document d where d.id = p.document_id and d.remark = ?")
                .param(mark)
                .update();
        owner.sql("delete from document where remark = ?").param(mark).update();
    }

    /** Some letters that stand in a document's text. */
    String sample(int letters) {
        while (true) {
            String text = samples.get(random.nextInt(samples.size()));
            int at = random.nextInt(text.length() - letters);
            String sample = text.substring(at, at + letters);
            if (sample.codePoints().allMatch(letter -> letter >= 0x4E00 && letter < 0xA000)) {
                return sample;
            }
        }
    }

    private String text(int letters) {
        StringBuilder text = new StringBuilder(letters + 20);
        while (text.length() < letters) {
            for (int words = 4 + random.nextInt(6); words > 0; words--) {
                text.append(word());
            }
            text.append(random.nextInt(4) == 0 ? "。\n" : "，");
        }
        return text.toString();
    }

    /** The n-th word is about n times as rare as the first. */
    private String word() {
        int rank = (int) Math.pow(WORDS, random.nextDouble()) - 1;
        if (rank < FREQUENT.length) {
            return FREQUENT[rank];
        }
        Random of = new Random(rank * 7_919L);
        return new StringBuilder()
                .appendCodePoint(0x4E00 + of.nextInt(3_500))
                .appendCodePoint(0x4E00 + of.nextInt(3_500))
                .toString();
    }

    private UUID id(String kind, int n) {
        return UUID.nameUUIDFromBytes((mark + kind + n).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T[] array(int size, IntFunction<T> value, IntFunction<T[]> array) {
        T[] values = array.apply(size);
        for (int n = 0; n < size; n++) {
            values[n] = value.apply(n);
        }
        return values;
    }
}
