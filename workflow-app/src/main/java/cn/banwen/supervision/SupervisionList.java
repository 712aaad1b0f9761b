package cn.banwen.supervision;

import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Lamp;
import cn.banwen.circulation.Urgency;
import cn.banwen.circulation.Visibility;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import cn.banwen.supervision.WatchedDocument.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what needs a look: red first, then yellow, then what is under supervision, each by office and by limit. */
@Component
class SupervisionList {

    private static final String NEAR_OR_SUPERVISED =
            """
            select t.document_id from task t, moment where t.state = 'open' and t.warn_at <= moment.at
            union select o.id from document o, moment where o.warn_at <= moment.at and o.%s
            union select s.document_id from supervision s where s.closed_at is null
            """
                    .formatted(DocumentState.OPEN);

    private static final String ALL_UNDER_WAY = "select o.id from document o where o." + DocumentState.OPEN;

    /** 3 red, 2 yellow, 1 green, 0 stopped, -1 where nothing waits: the worst of the document's own clock and its tasks'. */
    private static final String JUDGED =
            """
            with moment as (select ?::timestamptz as at),
            judged as (
              select d.id, d.due_at, greatest(own.severity, coalesce(tasks.severity, -1)) as severity, tasks.office
              from document d cross join moment
              cross join lateral (select case when not d.%s then -1 when d.due_at <= moment.at then 3
                when d.warn_at <= moment.at then 2 when d.stopped_at is not null then 0 else 1 end as severity) own
              left join lateral (
                select max(case when t.due_at <= moment.at then 3 when t.warn_at <= moment.at then 2
                    when d.stopped_at is not null then 0 else 1 end) as severity,
                  min(v.office) as office
                from task t left join post_version v on v.post_code = t.post_code and v.valid_from <= moment.at and v.valid_to > moment.at
                where t.document_id = d.id and t.state = 'open') tasks on true
              where d.id in (%s) and %s)
            """;

    private static final List<String> LAMP_OF_SEVERITY = List.of("stopped", "green", "yellow", "red");

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Duty duty;
    private final SupervisionRows supervisions;
    private final UrgeRows urges;
    private final Clock clock;

    SupervisionList(
            JdbcClient jdbc, Posts posts, Duty duty, SupervisionRows supervisions, UrgeRows urges, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.duty = duty;
        this.supervisions = supervisions;
        this.urges = urges;
        this.clock = clock;
    }

    /** A page of the list; the total is exact. */
    record Page(long total, List<WatchedDocument> items) {}

    /** What the person may see of it. */
    Page page(SupervisionFilter filter, int page, int size, String username) {
        Instant now = OfficialTime.now(clock);
        Visibility visible = Visibility.of(posts.grantsOf(username), "d");
        String from = filter.lamp() == null ? NEAR_OR_SUPERVISED : ALL_UNDER_WAY;
        String judged = JUDGED.formatted(DocumentState.OPEN, from, visible.sql());
        List<Object> params = new ArrayList<>();
        params.add(OfficialTime.at(now));
        params.addAll(visible.params());
        String where = " where " + condition(filter, params);
        long total = jdbc.sql(judged + "select count(*) from judged j" + where)
                .params(params)
                .query(Long.class)
                .single();
        List<WatchedDocument> rows = jdbc.sql(judged
                        + """
                        select j.severity, j.due_at, d.id, d.title, d.registration_number, d.sender, d.urgency, d.matter, d.state
                        from judged j join document d on d.id = j.id
                        """
                        + where
                        + " order by j.severity desc, j.office nulls last, j.due_at nulls last, j.id limit ? offset ?")
                .params(params)
                .params(size, (long) page * size)
                .query(SupervisionList::row)
                .list();
        return new Page(total, complete(rows, now));
    }

    /** One document; rights are the caller's to check. */
    Optional<WatchedDocument> find(UUID id) {
        Instant now = OfficialTime.now(clock);
        List<WatchedDocument> rows = jdbc.sql(
                        JUDGED.formatted(DocumentState.OPEN, "?", "true")
                                + """
                        select j.severity, j.due_at, d.id, d.title, d.registration_number, d.sender, d.urgency, d.matter, d.state
                        from judged j join document d on d.id = j.id
                        """)
                .params(OfficialTime.at(now), id)
                .query(SupervisionList::row)
                .list();
        return complete(rows, now).stream().findFirst();
    }

    private static String condition(SupervisionFilter filter, List<Object> params) {
        List<String> conditions = new ArrayList<>();
        conditions.add("true");
        String lamp = filter.lamp();
        if (lamp != null) {
            conditions.add("j.severity = ?");
            params.add(LAMP_OF_SEVERITY.indexOf(lamp));
        }
        if (filter.ofSupervisions()) {
            StringBuilder open = new StringBuilder(
                    "exists (select from supervision s where s.document_id = j.id and s.closed_at is null");
            String kind = filter.kind();
            if (kind != null) {
                open.append(" and s.kind = ?");
                params.add(kind);
            }
            String supervisor = filter.supervisor();
            if (supervisor != null) {
                open.append(" and s.supervisor = ?");
                params.add(supervisor);
            }
            conditions.add(open.append(")").toString());
        }
        return String.join(" and ", conditions);
    }

    private static WatchedDocument row(ResultSet row, int rowNumber) throws SQLException {
        return new WatchedDocument(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("registration_number"),
                row.getString("sender"),
                row.getString("urgency"),
                row.getString("matter"),
                row.getString("state"),
                lamp(row.getInt("severity")),
                SupervisionRows.timeOrNull(row, "due_at"),
                List.of(),
                List.of(),
                0,
                null);
    }

    private List<WatchedDocument> complete(List<WatchedDocument> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(WatchedDocument::id).toList();
        Map<UUID, List<Supervision>> supervised = supervisions.of(ids).stream()
                .filter(Supervision::isOpen)
                .collect(Collectors.groupingBy(Supervision::documentId));
        Map<UUID, List<Urge>> urged = urges.of(ids).stream().collect(Collectors.groupingBy(Urge::documentId));
        Map<UUID, List<Waiting>> waiting = waiting(rows, now);
        return rows.stream()
                .map(d -> {
                    List<Urge> pressed = urged.getOrDefault(d.id(), List.of());
                    return new WatchedDocument(
                            d.id(),
                            d.title(),
                            d.registrationNumber(),
                            d.sender(),
                            d.urgency(),
                            d.matter(),
                            d.state(),
                            d.lamp(),
                            d.dueAt(),
                            waiting.getOrDefault(d.id(), List.of()),
                            supervised.getOrDefault(d.id(), List.of()),
                            pressed.size(),
                            pressed.isEmpty() ? null : pressed.get(0));
                })
                .toList();
    }

    private Map<UUID, List<Waiting>> waiting(List<WatchedDocument> rows, Instant now) {
        Map<UUID, WatchedDocument> documents = new LinkedHashMap<>();
        rows.forEach(row -> documents.put(row.id(), row));
        Map<String, PostAt> all = duty.all();
        Map<UUID, List<Waiting>> waiting = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select t.document_id, t.id, t.step, t.post_code, t.warn_at, t.due_at from task t
                        where t.document_id = any (?) and t.state = 'open' order by t.due_at nulls last, t.created_at, t.id
                        """)
                .param(documents.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("document_id", UUID.class);
                    WatchedDocument document = documents.get(id);
                    if (document != null) {
                        waiting.computeIfAbsent(id, one -> new ArrayList<>())
                                .add(waiting(row, document, all.get(row.getString("post_code")), now));
                    }
                });
        return waiting;
    }

    private static Waiting waiting(ResultSet row, WatchedDocument document, @Nullable PostAt post, Instant now)
            throws SQLException {
        String code = row.getString("post_code");
        List<Person> onDuty =
                post == null ? List.of() : Duty.persons(post, Urgency.isMarked(document.urgency()), document.matter());
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("step"),
                new PostRef(code, post == null ? code : post.post().name()),
                post == null ? "" : post.post().office(),
                lamp(OfficialTime.instantOrNull(row, "warn_at"), OfficialTime.instantOrNull(row, "due_at"), now),
                SupervisionRows.timeOrNull(row, "due_at"),
                onDuty.stream().map(PersonRef::of).toList());
    }

    private static @Nullable String lamp(int severity) {
        return severity < 0 ? null : LAMP_OF_SEVERITY.get(severity);
    }

    private static String lamp(@Nullable Instant warnAt, @Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return Lamp.STOPPED.code();
        }
        return Objects.requireNonNull(Lamp.of(warnAt, dueAt, false, now)).code();
    }
}
