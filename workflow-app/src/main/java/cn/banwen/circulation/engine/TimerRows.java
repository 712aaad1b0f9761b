package cn.banwen.circulation.engine;

import cn.banwen.circulation.CirculationEngine.Alarm;
import cn.banwen.circulation.CirculationEngine.Rearming;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves waiting timers in the engine's own table, thousands at a time: its interface takes a millisecond for each. The
 * revision grows as with the engine's own writes, so that whoever fetches a timer meanwhile notices.
 */
final class TimerRows {

    private static final String OF_TASKS =
            """
            update engine.act_ru_timer_job j set rev_ = j.rev_ + 1, duedate_ =
              (case when right(j.element_id_, 5) = '-near' then n.warn else n.due end) at time zone ?
            from unnest(?, ?::timestamptz[], ?::timestamptz[]) as n (task, warn, due)
            join engine.act_ru_task t on t.id_ = n.task
            join engine.act_ru_execution e on e.id_ = t.execution_id_
            join engine.act_ru_execution b on b.parent_id_ in (e.id_, e.parent_id_)
            where j.execution_id_ = b.id_ and j.element_id_ in (t.task_def_key_ || '-near', t.task_def_key_ || '-due')
            """;

    private static final String OF_DOCUMENTS =
            """
            update engine.act_ru_timer_job j set rev_ = j.rev_ + 1, duedate_ =
              (case when j.element_id_ = ? then n.warn else n.due end) at time zone ?
            from unnest(?, ?::timestamptz[], ?::timestamptz[]) as n (instance, warn, due)
            where j.process_instance_id_ = n.instance and j.element_id_ in (?, ?)
            """;

    private final JdbcClient jdbc;

    TimerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(List<Rearming> rearmings) {
        Map<String, Alarm> ofTasks = new HashMap<>();
        Map<String, Alarm> ofDocuments = new HashMap<>();
        for (Rearming rearming : rearmings) {
            rearming.byEngineTask().forEach((task, move) -> ofTasks.put(task, move.to()));
            if (!rearming.document().from().equals(rearming.document().to())) {
                ofDocuments.put(rearming.processInstance(), rearming.document().to());
            }
        }
        // the engine keeps local times of the machine
        String zone = ZoneId.systemDefault().getId();
        if (!ofTasks.isEmpty()) {
            jdbc.sql(OF_TASKS)
                    .params(zone, names(ofTasks), times(ofTasks, Alarm::warnAt), times(ofTasks, Alarm::dueAt))
                    .update();
        }
        if (!ofDocuments.isEmpty()) {
            jdbc.sql(OF_DOCUMENTS)
                    .params(
                            IncomingDocumentModel.DOCUMENT_NEAR,
                            zone,
                            names(ofDocuments),
                            times(ofDocuments, Alarm::warnAt),
                            times(ofDocuments, Alarm::dueAt),
                            IncomingDocumentModel.DOCUMENT_NEAR,
                            IncomingDocumentModel.DOCUMENT_DUE)
                    .update();
        }
    }

    private static String[] names(Map<String, Alarm> alarms) {
        return alarms.keySet().toArray(String[]::new);
    }

    private static String[] times(Map<String, Alarm> alarms, Function<Alarm, Instant> moment) {
        return alarms.values().stream()
                .map(alarm -> moment.apply(alarm).toString())
                .toArray(String[]::new);
    }
}
