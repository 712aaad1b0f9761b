package cn.banwen.registration;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A book of a year long ago, filled by SQL. */
public final class BookFixture {

    private static final String DOCUMENTS =
            """
            insert into document (id, state, review_first, received_at, received_by, receipt_id, signed_at, copies_expected,
              copies_received, seal_intact, title, sender, sender_level, document_number, document_number_key, document_type,
              kind, urgency, channel, document_date, copies, pages, registration_number, registered_at, plan, result, retention,
              concluded_at, archived_at)
            select md5(:year || '-' || i)::uuid, (array['archived', 'distributed', 'registered', 'voided'])[1 + i % 4], true, at, 'clerk',
              'QS-' || :year || '-' || i, at, 1, 1, true,
              (array['关于做好', '转发', '关于印发', '关于召开'])[1 + i % 4]
                || (array['森林防火', '秋粮收购', '防汛抗旱', '安全生产', '重庆对口帮扶'])[1 + i % 5] || '工作的通知（' || i || '）',
              (array['云岭县应急管理局', '安庆市人民政府', '张家口市林业局', '李庄乡人民政府', '重庆市民政局'])[1 + i % 5], 'county',
              '云应急〔' || :year || '〕' || i || '号', '云应急〔' || :year || '〕' || i || '号', '通知', (array['act', 'read'])[1 + i % 2],
              (array['routine', 'urgent', 'extra-urgent'])[1 + i % 3], '电子平台', at::date, 1 + i % 3, 2 + i % 5,
              '收〔' || :year || '〕' || i || '号', at,
              '{"leaders":[],"leaderOrder":"in-order","lead":"agriculture","assisting":["civil-affairs"],"readers":["finance"]}',
              case when i % 4 = 0 then '已落实' end, case when i % 4 = 0 then '10年' end,
              case when i % 4 = 0 then at + interval '3 days' end, case when i % 4 = 0 then at + interval '3 days' end
            from (select i, make_timestamptz(:year, 1, 1, 9, 0, 0, 'Asia/Shanghai') + i * interval '90 minutes' as at
              from generate_series(1, :lines) i) n
            """;

    private static final String NUMBERS =
            """
            insert into registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason)
            select id, 'incoming', :year, (regexp_match(registration_number, '(\\d+)号'))[1]::int, registration_number, signed_at,
              case when state = 'voided' then signed_at end, case when state = 'voided' then 'clerk' end,
              case when state = 'voided' then '重复登记' end
            from document where registration_number like '收〔' || :year || '〕%'
            """;

    private static final String ACTS =
            """
            insert into act (document_id, seq, at, username, name, post_code, post_name, capacity, step, outcome, opinion, data,
              previous_digest, digest)
            select d.id, v.seq, signed_at, 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', v.step, v.outcome, v.opinion, '{}', '-',
              '-'
            from document d, (values (1, 'sign-receipt', 'signed', null), (2, 'first-review', 'accepted', null),
              (3, 'register', 'registered', null), (4, 'propose', 'proposed', '拟请农业站办理'), (5, 'approve', 'approved', '同意'),
              (6, 'handle', 'done', null)) v (seq, step, outcome, opinion)
            where registration_number like '收〔' || :year || '〕%'
            """;

    private static final String TASKS =
            """
            insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at, closed_at, closed_by)
            select gen_random_uuid(), d.id, '-', v.step, v.post, 'done', 5, signed_at, signed_at, 'clerk'
            from document d, (values ('register', 'office-clerk'), ('read', 'finance')) v (step, post)
            where registration_number like '收〔' || :year || '〕%'
            """;

    private final JdbcClient owner;
    private final int year;

    public BookFixture(DataSource owner, int year) {
        this.owner = JdbcClient.create(owner);
        this.year = year;
    }

    /** Lines 1 to {@code lines}: every fourth archived, every fourth voided. */
    public BookFixture fill(int lines) {
        owner.sql(DOCUMENTS).param("year", year).param("lines", lines).update();
        for (String sql : new String[] {NUMBERS, ACTS, TASKS}) {
            owner.sql(sql).param("year", year).update();
        }
        owner.sql("insert into number_counter (class, year, last) values ('incoming', ?, ?)")
                .params(year, lines)
                .update();
        return this;
    }

    /** Gives the line of this number other words. */
    public BookFixture change(int seq, String column, String value) {
        owner.sql("update document set " + column + " = ? where registration_number = ?")
                .params(value, number(seq))
                .update();
        return this;
    }

    public String number(int seq) {
        return "收〔" + year + "〕" + seq + "号";
    }

    /** Takes everything away again. */
    public void remove() {
        String ours = "(select document_id from registration_number where year = ?)";
        owner.sql("delete from act where document_id in " + ours).param(year).update();
        owner.sql("delete from task where document_id in " + ours).param(year).update();
        owner.sql("with gone as (delete from registration_number where year = ? returning document_id)"
                        + " select count(*) from gone")
                .param(year)
                .query(Long.class)
                .single();
        owner.sql("delete from document where registration_number like ?")
                .param("收〔" + year + "〕%")
                .update();
        owner.sql("delete from number_counter where year = ?").param(year).update();
    }
}
