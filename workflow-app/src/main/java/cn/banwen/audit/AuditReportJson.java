package cn.banwen.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as the REST interface gives it, each finding with its words in the reader's language. */
record AuditReportJson(
        boolean clean,
        Instant at,
        long acts,
        long chains,
        long checkpoints,
        @Nullable Checkpoint lastCheckpoint,
        long total,
        List<FindingJson> findings) {

    record FindingJson(
            String code, @Nullable UUID documentId, long first, long last, @Nullable String step, String message) {}

    static AuditReportJson of(AuditReport report, Function<Finding, String> words) {
        return new AuditReportJson(
                report.clean(),
                report.at(),
                report.acts(),
                report.chains(),
                report.checkpoints(),
                report.lastCheckpoint(),
                report.total(),
                report.findings().stream()
                        .map(finding -> json(finding, words.apply(finding)))
                        .toList());
    }

    private static FindingJson json(Finding finding, String message) {
        return new FindingJson(
                finding.kind().code(), finding.documentId(), finding.first(), finding.last(), finding.step(), message);
    }
}
