package cn.banwen.processmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An emptiness that is asserted all over must be seen not to be one while a document is on its way. */
@ExtendWith(EngineExtension.class)
class RuntimeRowsTests {

    @Test
    void countsWhatAnOpenDocumentHolds(TestEngine test) {
        Journey document = Journey.toRead(test, List.of("agriculture", "finance"));

        assertThat(document.runtimeRows())
                .containsKeys("act_ru_execution", "act_ru_variable", "act_ru_event_subscr", "act_ru_actinst")
                .containsEntry("act_ru_task", 2L);
    }
}
