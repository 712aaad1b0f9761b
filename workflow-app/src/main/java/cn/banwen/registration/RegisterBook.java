package cn.banwen.registration;

import cn.banwen.circulation.Visibility;
import cn.banwen.platform.Paging;
import cn.banwen.posts.PostNames;
import cn.banwen.posts.Posts;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the book of a year. Who sees only some documents sees only their lines. */
@Component
class RegisterBook {

    /** The lines of a page by their ids: what a line tells is looked up for these only. */
    private static final String LINES =
            """
            select n.seq, n.number as registration_number, d.id as document_id, d.signed_at, d.channel, d.sender,
              d.sender_level, d.document_number, d.title, d.document_type, d.document_date, d.urgency, d.copies,
              d.pages, d.kind, d.reply_required, n.allocated_at as registered_at, p.name as registered_by, d.state,
              lead.name as lead, d.result, d.concluded_at, d.retention, d.archived_at, d.remark,
              n.voided_at is not null as voided, n.voided_at, v.name as voided_by, n.void_reason
            from unnest(?::uuid[]) with ordinality page (id, place)
              join registration_number n on n.document_id = page.id
              join document d on d.id = page.id
              left join lateral (select closed_by from task t where t.document_id = d.id and t.step = 'register'
                and t.state = 'done' order by t.closed_at limit 1) r on true
              left join person p on p.username = r.closed_by
              left join person v on v.username = n.voided_by
            """
                    + PostNames.join("lead", "(d.plan::jsonb) ->> 'lead'")
                    + " order by page.place";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final PinyinCollation pinyin;

    RegisterBook(JdbcClient jdbc, Posts posts, PinyinCollation pinyin) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.pinyin = pinyin;
    }

    Page page(RegisterSelection selection, Paging paging, String username) {
        RegisterCondition condition = condition(selection, username);
        List<UUID> ids = jdbc.sql(
                        "select d.id" + condition.sql() + selection.order().sql(pinyin) + " limit ? offset ?")
                .params(condition.params())
                .params(paging.size(), (long) paging.page() * paging.size())
                .query(UUID.class)
                .list();
        List<RegisterEntry> entries = jdbc.sql(LINES)
                .param(ids.toArray(UUID[]::new))
                .query(RegisterEntry.class)
                .list();
        return new Page(selection.year(), count(condition), entries);
    }

    long count(RegisterSelection selection, String username) {
        return count(condition(selection, username));
    }

    /** The documents of all lines, in the selection's order. */
    List<UUID> documents(RegisterSelection selection, String username) {
        RegisterCondition condition = condition(selection, username);
        return jdbc.sql("select d.id" + condition.sql() + selection.order().sql(pinyin))
                .params(condition.params())
                .query(UUID.class)
                .list();
    }

    private long count(RegisterCondition condition) {
        return jdbc.sql("select count(*)" + condition.sql())
                .params(condition.params())
                .query(Long.class)
                .single();
    }

    private RegisterCondition condition(RegisterSelection selection, String username) {
        return RegisterCondition.of(selection, Visibility.of(posts.grantsOf(username), "d"));
    }

    /** The years that have numbers, newest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from number_counter order by year desc")
                .query(Integer.class)
                .list();
    }

    record Page(int year, long total, List<RegisterEntry> items) {}
}
