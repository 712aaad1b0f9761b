package cn.banwen.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a budget would come to. */
@RestController
@Tag(name = "deadlines")
class DeadlinePreviewApi {

    private final WorkingCalendar calendar;
    private final ExplanationText texts;

    DeadlinePreviewApi(WorkingCalendar calendar, ExplanationText texts) {
        this.calendar = calendar;
        this.texts = texts;
    }

    /**
     * A deadline and how it came about.
     *
     * @param dueAt for days the close of business of the last day, for the same day midnight
     * @param explanation sentences built from the very days and hours counted
     * @param confirmed false where a day was met of a year whose holidays are not announced
     */
    record Preview(Instant dueAt, List<String> explanation, boolean confirmed) {}

    @GetMapping("/api/deadlines/preview")
    @Operation(summary = "Until when a budget runs from a moment, and how that comes about")
    Preview preview(
            @RequestParam(required = false) @Parameter(example = "2026-02-13T09:00:00+08:00") @Nullable String from,
            @RequestParam(required = false) @Parameter(example = "3") @Nullable String amount,
            @RequestParam(required = false) @Parameter(example = "working-days") @Nullable String unit,
            Locale locale) {
        DeadlineQuestion asked =
                DeadlineQuestion.read(from, amount, unit, DeadlinePreviewApi::moment, "not-an-instant");
        Deadline deadline = calendar.current().due(asked.from(), asked.budget());
        return new Preview(deadline.dueAt(), texts.sentences(deadline.explanation(), locale), deadline.confirmed());
    }

    /** A plus sign that was not encoded arrives as a space. */
    private static Instant moment(String text) {
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }
}
