package cn.banwen.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes a checkpoint every hour in which something was recorded. */
@Component
class CheckpointJob {

    private final Checkpoints checkpoints;

    CheckpointJob(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void everyHour() {
        checkpoints.make();
    }
}
