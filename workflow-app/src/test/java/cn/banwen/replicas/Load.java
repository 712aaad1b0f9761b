package cn.banwen.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.rest.Steps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Clients that bring documents and sign, review and register each, all at once, whatever breaks meanwhile. They count what was
 * answered and what was not; nobody sends anything again without looking first.
 */
final class Load {

    private record Step(String name, String username, Map<String, Object> fields) {}

    private record Done(String document, String step) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TwoReplicas office;
    private final String title;
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final Queue<Done> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lostArrivals = new AtomicInteger();
    private final AtomicInteger lostActs = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean goesOn = true;

    private Load(TwoReplicas office, String title) {
        this.office = office;
        this.title = title;
    }

    static Load begin(TwoReplicas office, String title, int clients) {
        Load load = new Load(office, title);
        for (int i = 0; i < clients; i++) {
            Thread client = new Thread(load::work, "client-" + i);
            load.clients.add(client);
            client.start();
        }
        return load;
    }

    /** Acts that were answered by 200 until now. */
    int acts() {
        return answered.size();
    }

    /** Requests whose answer was lost, or that were told to come again. */
    int withoutAnswer() {
        return lostArrivals.get() + lostActs.get();
    }

    LongSupplier actsSince() {
        int before = acts();
        return () -> acts() - before;
    }

    /** Every client ends the document that it is at, and so sees whether all goes on. */
    Load end() throws InterruptedException {
        goesOn = false;
        for (Thread client : clients) {
            client.join();
        }
        return this;
    }

    private void work() {
        try {
            while (goesOn) {
                String document = receive();
                if (document != null) {
                    received.add(document);
                    for (Step step : steps()) {
                        perform(document, step);
                    }
                }
            }
        } catch (RuntimeException | AssertionError broken) {
            unexpected.add(String.valueOf(broken));
        }
    }

    private static List<Step> steps() {
        String number = "云测〔2026〕" + NUMBER.incrementAndGet() + "号";
        return List.of(
                new Step("sign-receipt", "clerk", Steps.SIGNED),
                new Step("first-review", "director", Steps.ACCEPTED),
                new Step("register", "clerk", Steps.with(Steps.registered("act"), "documentNumber", number)));
    }

    private @Nullable String receive() {
        Map<String, Object> paper = Map.of("title", title + " " + NUMBER.incrementAndGet(), "channel", "纸质");
        try {
            Reply reply = office.visitor().as("clerk").arrival(paper);
            if (reply.status() == 201) {
                return reply.json().path("id").asString("");
            }
            if (reply.status() != 503) {
                unexpected.add("arrival: " + reply);
            }
        } catch (IOException broken) {
            // an answer that was lost, or a connection that never was
        }
        lostArrivals.incrementAndGet();
        return null;
    }

    private void perform(String document, Step step) {
        boolean lost = false;
        while (true) {
            String task = openTask(document, step);
            if (task.isEmpty()) {
                if (!lost) {
                    unexpected.add("no " + step.name() + " at " + document);
                }
                return;
            }
            try {
                Reply reply =
                        office.visitor().as(step.username()).post("/api/tasks/" + task + "/complete", step.fields());
                if (reply.status() == 200) {
                    answered.add(new Done(document, step.name()));
                    return;
                }
                if (reply.status() != 503 && !(lost && reply.status() == 409)) {
                    unexpected.add(step.name() + ": " + reply);
                    return;
                }
            } catch (IOException broken) {
                // the next look tells whether it was done
            }
            lost = true;
            lostActs.incrementAndGet();
        }
    }

    /** Looks until somebody answers; empty where the step does not wait. */
    private String openTask(String document, Step step) {
        while (true) {
            try {
                Reply reply = office.visitor().as("inspector").get("/api/documents/" + document);
                if (reply.status() == 200) {
                    for (JsonNode task : reply.json().path("openTasks")) {
                        if (task.path("step").asString("").equals(step.name())) {
                            return task.path("id").asString("");
                        }
                    }
                    return "";
                }
                if (reply.status() != 503) {
                    throw new AssertionError("looking: " + reply);
                }
            } catch (IOException broken) {
                Thread.onSpinWait();
            }
        }
    }

    /** No act that was answered is missing, none is there twice, none is half. */
    void assertNothingLostHalfOrDoubled() throws IOException {
        assertThat(unexpected).as("answers").isEmpty();
        long documents = office.owner()
                .sql("select count(*) from document where title like ?")
                .param(title + " %")
                .query(Long.class)
                .single();
        assertThat(documents)
                .as("documents: those answered, and of %s lost answers some", lostArrivals)
                .isBetween((long) received.size(), (long) received.size() + lostArrivals.get());
        for (String document : received) {
            List<String> acts = office.owner()
                    .sql("select step from act where document_id = ?::uuid and task_id is not null order by seq")
                    .param(document)
                    .query(String.class)
                    .list();
            assertThat(acts).as(document).containsExactly("sign-receipt", "first-review", "register");
        }
        assertThat(answered).doesNotHaveDuplicates();
        assertThat(answered.size() + lostActs.get()).isGreaterThanOrEqualTo(3 * received.size());
        assertThat(office.count(
                        "(select task_id from act where task_id is not null group by task_id having count(*) > 1)"
                                + " twice"))
                .as("tasks done twice")
                .isZero();
        assertThat(office.count("registration_number")).as("numbers").isEqualTo(highestNumber());
        assertThat(office.count("task t where state = 'open' and not exists"
                        + " (select from engine.act_ru_task e where e.id_ = t.engine_task)"))
                .as("tasks that the engine does not know")
                .isZero();
        assertThat(office.count("engine.act_ru_task"))
                .as("the engine's tasks")
                .isEqualTo(office.count("task where state = 'open'"));
        Reply chain = office.visitor().as("inspector").get("/api/audit/check");
        assertThat(chain.json().path("findings")).as(chain.body()).isEmpty();
    }

    private long highestNumber() {
        return office.owner()
                .sql("select coalesce(max(seq), 0) from registration_number")
                .query(Long.class)
                .single();
    }

    @Override
    public String toString() {
        return "%d documents, %d acts answered, %d arrivals and %d acts without an answer"
                .formatted(received.size(), answered.size(), lostArrivals.get(), lostActs.get());
    }
}
