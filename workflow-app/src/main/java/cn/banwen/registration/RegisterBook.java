package cn.banwen.registration;

import cn.banwen.circulation.Visibility;
import cn.banwen.posts.Posts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the book of a year, by number. Who sees only some documents sees only their lines. */
@Component
class RegisterBook {

    private final JdbcClient jdbc;
    private final Posts posts;

    RegisterBook(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    Page page(int year, int page, int size, String username) {
        Visibility visible = Visibility.of(posts.grantsOf(username), "d");
        long total = jdbc.sql(
                        "select count(*) from registration_number n join document d on d.id = n.document_id where n.year = ? and "
                                + visible.sql())
                .param(year)
                .params(visible.params())
                .query(Long.class)
                .single();
        List<RegisterEntry> entries = jdbc.sql(
                        """
                        select n.seq, n.number as registration_number, d.id as document_id, d.signed_at, d.channel, d.sender,
                          d.sender_level, d.document_number, d.title, d.document_type, d.document_date, d.urgency, d.copies,
                          d.pages, d.kind, d.reply_required, n.allocated_at as registered_at, p.name as registered_by, d.state,
                          lead.name as lead, d.result, d.concluded_at, d.retention, d.archived_at, d.remark,
                          n.voided_at is not null as voided, n.voided_at, n.void_reason
                        from registration_number n
                          join document d on d.id = n.document_id
                          left join lateral (select closed_by from task t where t.document_id = d.id and t.step = 'register'
                            and t.state = 'done' order by t.closed_at limit 1) r on true
                          left join person p on p.username = r.closed_by
                          left join lateral (select name from post_version v
                            where v.post_code = (d.plan::jsonb) ->> 'lead' order by valid_from desc limit 1) lead on true
                        where n.year = ? and
                        """
                                + visible.sql() + " order by n.class, n.seq limit ? offset ?")
                .param(year)
                .params(visible.params())
                .param(size)
                .param((long) page * size)
                .query(RegisterEntry.class)
                .list();
        return new Page(year, total, entries);
    }

    /** The years that have numbers, newest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from number_counter order by year desc")
                .query(Integer.class)
                .list();
    }

    record Page(int year, long total, List<RegisterEntry> items) {}
}
