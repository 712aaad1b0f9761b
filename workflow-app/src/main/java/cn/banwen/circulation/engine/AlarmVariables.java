package cn.banwen.circulation.engine;

import cn.banwen.circulation.CirculationEngine.Alarm;
import cn.banwen.circulation.CirculationEngine.StepAlarms;
import cn.banwen.circulation.Coded;
import cn.banwen.circulation.Step;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The absolute dates that the model's timers read. They last as long as the call and are stored nowhere. */
final class AlarmVariables {

    private AlarmVariables() {}

    static Map<String, Object> of(Alarm document) {
        return Map.of(
                IncomingDocumentModel.DOCUMENT_WARN_AT, document.warnAt(),
                IncomingDocumentModel.DOCUMENT_DUE_AT, document.dueAt());
    }

    static Map<String, Object> of(StepAlarms steps) {
        return Map.of(
                IncomingDocumentModel.WARN_AT,
                new ByStep(step -> steps.alarm(step).warnAt()),
                IncomingDocumentModel.DUE_AT,
                new ByStep(step -> steps.alarm(step).dueAt()));
    }

    /** Answers for each step that the model asks of, and reckons no others. */
    private static final class ByStep extends AbstractMap<String, Instant> {

        private final Function<Step, Instant> moments;

        ByStep(Function<Step, Instant> moments) {
            this.moments = moments;
        }

        @Override
        public @Nullable Instant get(@Nullable Object name) {
            return Coded.find(Step.class, String.valueOf(name).replace('_', '-'))
                    .map(moments)
                    .orElse(null);
        }

        @Override
        public Set<Entry<String, Instant>> entrySet() {
            return Set.of();
        }
    }
}
