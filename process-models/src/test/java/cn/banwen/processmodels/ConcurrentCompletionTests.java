package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.CONCLUDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ConcurrentCompletionTests {

    private static final List<String> OFFICES =
            IntStream.rangeClosed(1, 10).mapToObj("office-%d"::formatted).toList();

    private final TestEngine test;

    ConcurrentCompletionTests(TestEngine test) {
        this.test = test;
    }

    @Test
    void concludesOnceWhenTenOfficesFinishAtTheSameMoment() throws Exception {
        Journey document = Journey.toAct(test, OFFICES, List.of());
        CyclicBarrier allReady = new CyclicBarrier(OFFICES.size());
        ExecutorService threads = Executors.newFixedThreadPool(OFFICES.size());
        try {
            List<Future<?>> finished = new ArrayList<>();
            for (String office : OFFICES) {
                finished.add(threads.submit(() -> {
                    allReady.await();
                    handleUntilItSucceeds(document, office);
                    return office;
                }));
            }
            for (Future<?> future : finished) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(document.open()).containsExactly(CONCLUDE);
        document.complete(CONCLUDE, Map.of());
        document.assertNothingLeft();
    }

    /** What the application is told to do; each round at least one of those that compete succeeds. */
    private static void handleUntilItSucceeds(Journey document, String office) {
        for (int attempt = 0; attempt <= OFFICES.size(); attempt++) {
            try {
                document.handle(office);
                return;
            } catch (FlowableOptimisticLockingException e) {
                // The completion was undone as a whole: the next attempt finds the task as it was.
            }
        }
        throw new AssertionError(office + " could not finish");
    }
}
