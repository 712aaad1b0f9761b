package cn.banwen.rest;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that belong to {@code agri}, holder of the post {@code agriculture}, each made anew. */
final class OwnThings {

    private final JdbcClient jdbc;
    private final Office office;
    private final String document;

    OwnThings(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
        this.document =
                office.paper("有主之物").sentToRead("agriculture", "finance").id();
    }

    /** A thing by the statement that makes it, which returns its id, and the one that reads what must not change. */
    enum Kind {
        ABSENCE(
                """
                insert into absence (username, reason, whereabouts, scope, matters, stated_from, stated_until, starts_at, ends_at, entered_by,
                  entered_at, approver, approval)
                values ('agri', '休假', '县城', 'all', '{}', now() + interval '30 days', now() + interval '31 days',
                  now() + interval '30 days', now() + interval '31 days', 'agri', now(), 'supervisor', 'awaited')
                returning id::text
                """,
                """
                select to_jsonb(a)::text || (select count(*) from designation d where d.absence_id = a.id)
                from absence a where id = ?::bigint
                """),
        CARD(Kind.NEW_CARD, Kind.SAID),
        CONTESTED_CARD(
                "with made as (" + Kind.NEW_CARD
                        + """
                        ), said as (insert into card_event (card_id, action, by, at, reason)
                          select id::bigint, 'contested', 'agri', now(), '停电' from made)
                        select id from made
                        """,
                Kind.SAID),
        DRAFT(
                """
                insert into draft (username, key, fields, saved_at)
                values ('agri', 'task-' || gen_random_uuid(), '{"opinion":["拟同意"]}', now()) returning key
                """,
                "select count(*)::text from draft where username = 'agri' and key = ?"),
        HANDOVER(
                """
                insert into handover (id, kind, post_code, from_user, to_user, at, facts, content, confirmed_by, confirmed_at, pdf_key,
                  pdf_sha256, pdf_size)
                values ((1 + random() * 1e9)::int || '-agriculture-out', 'out', 'agriculture', 'agri', 'civil', now(), '"""
                        + Kind.FACTS
                        + """
                ', '{"open":[],"openTotal":0,"urgent":0,"done":[],"doneTotal":0}', 'civil', now(),
                  'handovers/' || gen_random_uuid(), repeat('0', 64), 1)
                returning id
                """,
                "select confirmed_at::text from handover where id = ?"),
        REFUSED_ITEM(
                """
                with source as (insert into intake_source (code, next_look_at) values ('tried', now() + interval '1 day')
                  on conflict do nothing)
                insert into intake_item (source, item_key, name, state, tries, begun_at, reason, reason_args, decided_at)
                values ('tried', gen_random_uuid()::text, '坏文件.pdf', 'failed', 1, now(), 'file-is-empty', '{坏文件.pdf}', now())
                returning id::text
                """,
                "select coalesce(settled_by, '') from intake_item where id = ?::bigint"),
        NOTICE(
                """
                insert into notice (id, username, code, args, link, subject, created_at)
                values (gen_random_uuid(), 'agri', 'cover-begun', '["农业综合站","吴大力","下村","2026-03-02T17:30+08:00"]', '/handovers',
                  gen_random_uuid()::text, now())
                returning id::text
                """,
                "select coalesce(seen_by, '') from notice where id = ?::uuid"),
        PHRASE(
                """
                insert into phrase (step, field, owner, text, position)
                values ('handle', 'result', 'agri', gen_random_uuid()::text, 1) returning id::text
                """,
                "select coalesce(max(text), 'gone') from phrase where id = ?::uuid"),
        CHANGE("", "select state from post_change where id = ?::bigint"),
        EXPORT(
                """
                insert into register_export (id, requested_by, requested_at, format, selection, state, done, total, attempts, worked_at,
                  finished_at, size)
                values (gen_random_uuid(), 'agri', now(), 'xlsx', 'year=2026', 'ready', 1, 1, 1, now(), now(), 1) returning id::text
                """,
                "select state from register_export where id = ?::uuid"),
        SAVED_SEARCH(
                """
                insert into saved_search (id, username, name, parameters, saved_at)
                values (gen_random_uuid(), 'agri', gen_random_uuid()::text, 'q=a', now()) returning id::text
                """,
                "select count(*)::text from saved_search where id = ?::uuid"),
        SUPERVISION(
                """
                insert into supervision (document_id, kind, every_days, requirement, supervisor, opened_by, opened_at)
                values (?::uuid, 'tracking', 2, '每两日报告', 'agri', 'secretary', now()) returning id::text
                """,
                "select coalesce(outcome, '') from supervision where id = ?::bigint"),
        UPLOAD_OF_CLERK("", "select count(*)::text from staged_upload where id = ?::uuid"),
        URGE(
                """
                insert into urge (document_id, post_code, step, persons, at, urged_by, channel, text)
                values (?::uuid, 'agriculture', 'read', '["吴大力"]', now(), 'clerk', 'product', '请抓紧') returning id::text
                """,
                "select coalesce(answer, '') from urge where id = ?::bigint");

        private static final String NEW_CARD =
                """
                insert into card (kind, reason, document_id, step, username, post_code, post_name, due_at, issued_at, month)
                values ('yellow', 'step-overdue', ?::uuid, 'read', 'agri', 'agriculture', '农业综合站', now(), now(), '2020-01-01')
                returning id::text as id
                """;
        private static final String SAID = "select count(*)::text from card_event where card_id = ?::bigint";
        private static final String FACTS =
                """
                {"post":{"code":"agriculture","name":"农业综合站"},"from":{"username":"agri","name":"吴大力"},\
                "to":{"username":"civil","name":"李志强"},"since":"2026-03-02T13:05:00+08:00","until":"2026-03-02T17:30:00+08:00",\
                "reason":"下村","whereabouts":"东风村","scope":"all","matters":[],"notes":null}""";

        private final String make;
        private final String state;

        Kind(String make, String state) {
            this.make = make;
            this.state = state;
        }
    }

    /** Makes one and returns its id. */
    String make(Kind kind) {
        if (kind == Kind.UPLOAD_OF_CLERK) {
            return office.as("clerk")
                    .upload("/api/uploads", Multipart.ofFile(UUID.randomUUID() + ".pdf", Office.notice()))
                    .expect(201)
                    .at("id");
        }
        if (kind == Kind.CHANGE) {
            return change();
        }
        JdbcClient.StatementSpec statement = jdbc.sql(kind.make);
        return (kind.make.contains("?") ? statement.param(document) : statement)
                .query(String.class)
                .single();
    }

    /** By the administrator, to what the post has to do; of one post one change waits at a time. */
    private String change() {
        Caller admin = office.as("admin");
        jdbc.sql("select id from post_change where state = 'awaited' and post_code = 'agriculture'")
                .query(Long.class)
                .list()
                .forEach(id -> admin.post("/api/posts/changes/" + id + "/withdraw", Map.of())
                        .expect(200));
        return admin.post(
                        "/api/posts",
                        Map.of("code", "agriculture", "reason", "职责调整", "duties", "农技推广 " + UUID.randomUUID()))
                .expect(201)
                .at("id");
    }

    /** What stands of it; empty where it is gone. */
    String state(Kind kind, String id) {
        return jdbc.sql(kind.state).param(id).query(String.class).optional().orElse("");
    }
}
