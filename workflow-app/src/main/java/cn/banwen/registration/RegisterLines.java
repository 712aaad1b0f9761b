package cn.banwen.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lines for an export, some hundred at a time: two statements for each lot. Rights were asked before. */
@Component
class RegisterLines {

    private static final String LINES =
            """
            select n.seq, n.number as registration_number, d.id as document_id, d.receipt_id, d.signed_at, d.channel, d.sender,
              d.sender_level, d.document_number, d.title, d.document_type, d.document_date, d.urgency, d.copies, d.pages,
              (select count(*) from document_file f where f.document_id = d.id) as files,
              d.main_recipients, d.copy_recipients, d.signer, d.contact, d.kind, d.reply_required, d.reply_by,
              n.allocated_at as registered_at, (d.plan::jsonb) ->> 'lead' as lead,
              (select string_agg(code, ',') from jsonb_array_elements_text((d.plan::jsonb) -> 'assisting') code) as assisting,
              reading.readers, reading.done as read, d.state, d.result,
              (d.reply::jsonb) ->> 'date' as reply_date, (d.reply::jsonb) ->> 'number' as reply_number,
              d.concluded_at, d.retention, d.archived_at, d.remark, n.voided_at, v.name as voided_by, n.void_reason
            from unnest(?::uuid[]) with ordinality lot (id, place)
              join registration_number n on n.document_id = lot.id
              join document d on d.id = lot.id
              left join person v on v.username = n.voided_by
              cross join lateral (
                select count(*) as readers, count(*) filter (where t.state = 'done') as done from task t
                where t.document_id = d.id and t.step = 'read' and t.state <> 'recalled') reading
            order by lot.place
            """;

    private static final String ACTS =
            """
            select document_id, step, outcome, opinion, name, acting_for_name, at from act
            where document_id = any (?)
              and step in ('sign-receipt', 'first-review', 'register', 'propose', 'approve', 'handle')
            order by document_id, seq
            """;

    private final JdbcClient jdbc;

    RegisterLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line and what was done. */
    record Told(RegisterLine line, List<RegisterAct> acts) {}

    /** The lines of these documents in this order. */
    List<Told> of(List<UUID> documents) {
        UUID[] ids = documents.toArray(UUID[]::new);
        Map<UUID, List<RegisterAct>> acts = jdbc.sql(ACTS).param(ids).query(RegisterAct.class).list().stream()
                .collect(Collectors.groupingBy(RegisterAct::documentId));
        return jdbc.sql(LINES).param(ids).query(RegisterLine.class).list().stream()
                .map(line -> new Told(line, acts.getOrDefault(line.documentId(), List.of())))
                .toList();
    }
}
