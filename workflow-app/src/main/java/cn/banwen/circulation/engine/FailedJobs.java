package cn.banwen.circulation.engine;

import cn.banwen.operation.FailedWork;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Jobs of the engine, such as a timer that went off, that failed as often as they may. */
@Component
class FailedJobs implements FailedWork {

    private static final int TRIES = 3;
    private static final int LONGEST_REASON = 200;

    private final ManagementService management;

    FailedJobs(ProcessEngine engine) {
        this.management = engine.getManagementService();
    }

    @Override
    public String kind() {
        return "jobs";
    }

    @Override
    public List<Failed> newest(int most, Locale locale) {
        return management.createDeadLetterJobQuery().orderByJobCreateTime().desc().listPage(0, most).stream()
                .map(FailedJobs::failed)
                .toList();
    }

    private static Failed failed(Job job) {
        @Nullable Date at = job.getCreateTime();
        return new Failed(
                Objects.requireNonNullElse(job.getElementId(), job.getJobHandlerType()) + " · "
                        + Objects.requireNonNullElse(job.getProcessInstanceId(), job.getId()),
                firstLine(job.getExceptionMessage()),
                at == null ? null : at.toInstant());
    }

    /** The rest may quote what a document holds. */
    private static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }

    @Override
    public int retryAll() {
        List<Job> failed = management.createDeadLetterJobQuery().list();
        failed.forEach(job -> management.moveDeadLetterJobToExecutableJob(job.getId(), TRIES));
        return failed.size();
    }
}
