package cn.banwen.processmodels;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;

/** The timers of one instance, fired by hand. */
record Timers(ManagementService management, String instance) {

    static final Instant WARNING = Instant.parse("2050-01-01T08:00:00Z");
    static final Instant LIMIT = Instant.parse("2050-01-02T08:00:00Z");

    /** By the names of the steps as the model's expressions have them. */
    static Map<String, Instant> ofEachStep(Instant moment) {
        Map<String, Instant> moments = new HashMap<>();
        List.of(
                        "sign_receipt",
                        "first_review",
                        "register",
                        "propose",
                        "approve",
                        "distribute",
                        "handle",
                        "redistribute",
                        "read",
                        "conclude")
                .forEach(step -> moments.put(step, moment));
        return moments;
    }

    static Timers of(Journey journey) {
        return new Timers(journey.test().engine().getManagementService(), journey.instance());
    }

    /** How many wait at each element. */
    Map<String, Long> waiting() {
        return management.createTimerJobQuery().processInstanceId(instance).list().stream()
                .collect(Collectors.groupingBy(Job::getElementId, Collectors.counting()));
    }

    /** When those of an element are set to go off. */
    List<Instant> moments(String element) {
        return management.createTimerJobQuery().processInstanceId(instance).elementId(element).list().stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    /** Lets one of this element go off. */
    void fire(String element) {
        Job timer = management.createTimerJobQuery().processInstanceId(instance).elementId(element).list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer at " + element + ": " + waiting()));
        management.executeJob(management.moveTimerToExecutableJob(timer.getId()).getId());
    }
}
