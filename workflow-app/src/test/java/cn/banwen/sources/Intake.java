package cn.banwen.sources;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.SourceArrivals;
import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.platform.FaultPoint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test asks about what a source brought. */
record Intake(
        JdbcClient jdbc,
        ItemRows items,
        SourceRows rows,
        SourceArrivals arrivals,
        DocumentQueries documents,
        Circulation circulation,
        IncomingFiles files,
        AuditTrail audit,
        Clock clock) {

    private static final FaultPoint NONE = name -> {};

    static Intake of(BeanFactory beans) {
        return new Intake(
                beans.getBean(JdbcClient.class),
                beans.getBean(ItemRows.class),
                beans.getBean(SourceRows.class),
                beans.getBean(SourceArrivals.class),
                beans.getBean(DocumentQueries.class),
                beans.getBean(Circulation.class),
                beans.getBean(IncomingFiles.class),
                beans.getBean(AuditTrail.class),
                beans.getBean(Clock.class));
    }

    void meet(Source source) {
        rows.meet(source.code(), clock.instant());
    }

    IntakeDesk desk() {
        return desk(NONE);
    }

    /** A desk whose process dies at a point. */
    IntakeDesk desk(FaultPoint faults) {
        return new IntakeDesk(items, arrivals, faults, clock);
    }

    List<UUID> documents(Source source) {
        return jdbc.sql("select document_id from intake_item where source = ? and state = 'taken' order by id")
                .param(source.code())
                .query(UUID.class)
                .list();
    }

    /** All documents of that title, whoever made them. */
    long called(String title) {
        return jdbc.sql("select count(*) from document where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    List<Item> all(Source source) {
        return jdbc.sql("select * from intake_item where source = ? order by id")
                .param(source.code())
                .query(ItemRows::map)
                .list();
    }

    DocumentView view(UUID id) {
        return documents.view(id, "clerk");
    }

    List<String> files(UUID id) {
        return files.of(id).stream().map(DocumentFile::name).toList();
    }

    List<Act> acts(UUID id) {
        return audit.history(id);
    }

    DocumentView sign(UUID id) {
        UUID task = view(id).openTasks().get(0).id();
        return circulation.complete(
                task, null, Map.of("outcome", "signed", "sealIntact", "true", "noClassificationMark", "true"), "clerk");
    }

    List<String> leftOut(UUID id) {
        return jdbc.sql(
                        """
                        select l.name || ' ' || l.reason from intake_left_out l join intake_item i on i.id = l.item_id
                        where i.document_id = ? order by l.ordinal
                        """)
                .param(id)
                .query(String.class)
                .list();
    }

    Optional<SourceState> state(Source source) {
        return rows.find(source.code());
    }
}
