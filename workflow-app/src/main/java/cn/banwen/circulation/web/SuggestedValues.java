package cn.banwen.circulation.web;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.circulation.DocumentType;
import cn.banwen.circulation.SenderLevel;
import cn.banwen.circulation.Urgency;
import cn.banwen.extraction.reading.Proposal;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a proposal means for a form's field. */
@Component
class SuggestedValues {

    private static final Map<String, Urgency> URGENCIES = Map.of(
            "特提", Urgency.FLASH,
            "特急", Urgency.EXTRA_URGENT,
            "加急", Urgency.URGENT,
            "平急", Urgency.LEVEL);

    /** By what the sender's name begins with. */
    private static final Map<Pattern, SenderLevel> LEVELS = Map.of(
            Pattern.compile("(?:中共中央|国务院|全国|国家|中央|最高人民).*"), SenderLevel.CENTRAL,
            Pattern.compile("(?:中共)?[\\p{IsHan}]{1,6}?(?:省|自治区).*"), SenderLevel.PROVINCIAL,
            Pattern.compile("(?:中共)?[\\p{IsHan}&&[^省县区]]{1,6}?市(?![\\p{IsHan}]{0,3}[县区]).*"), SenderLevel.PREFECTURE,
            Pattern.compile(
                            "(?:中共)?(?:[\\p{IsHan}&&[^省市]]{1,6}市)?[\\p{IsHan}&&[^省市乡镇村]]{1,6}?[县区](?![\\p{IsHan}]{1,3}[乡镇]).*"),
                    SenderLevel.COUNTY,
            Pattern.compile("[\\p{IsHan}]{2,12}村(?:民委员会|委会|党支部).*"), SenderLevel.SUBORDINATE);

    /** As {@link cn.banwen.extraction.reading.Field#REPLY_BY} tells. */
    private static final Pattern COUNTED =
            Pattern.compile("(?:receipt|(?<day>\\d{4}-\\d{2}-\\d{2}))\\+(?<count>\\d{1,3})(?<unit>wd|d|h)");

    private static final LocalTime USUAL_CLOSE = LocalTime.of(17, 0);

    private final WorkingCalendar calendar;

    SuggestedValues(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * As the form sends it; empty where the form knows no such value.
     *
     * @param received from when a limit runs that is counted from the receipt
     */
    Optional<String> of(Proposal proposal, Instant received) {
        String value = proposal.value();
        return switch (proposal.field()) {
            case URGENCY -> Optional.ofNullable(URGENCIES.get(value)).map(Urgency::code);
            case DOCUMENT_TYPE -> Optional.of(value).filter(DocumentType::isKnown);
            case REPLY_BY -> limit(value, received).map(LocalDateTime::toString);
            case CLASSIFICATION -> Optional.empty();
            default -> Optional.of(value);
        };
    }

    /** The level of whoever bears this name; empty where the name doesn't tell, or tells of two. */
    static Optional<SenderLevel> level(String sender) {
        return LEVELS.entrySet().stream()
                .filter(level -> level.getKey().matcher(sender).matches())
                .map(Map.Entry::getValue)
                .reduce((one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /** Empty for one that no calendar has. */
    private Optional<LocalDateTime> limit(String value, Instant received) {
        Matcher counted = COUNTED.matcher(value);
        if (!counted.matches()) {
            return Optional.of(moment(value));
        }
        Instant from = counted.group("day") == null
                ? received
                : LocalDate.parse(counted.group("day"))
                        .atTime(LocalTime.NOON)
                        .atZone(OfficialTime.ZONE)
                        .toInstant();
        long count = Long.parseLong(counted.group("count"));
        try {
            Instant end =
                    switch (counted.group("unit")) {
                        case "h" -> from.plus(Duration.ofHours(count));
                        case "wd" -> due(from, BudgetUnit.WORKING_DAYS, count);
                        default -> due(from, BudgetUnit.CALENDAR_DAYS, count);
                    };
            return Optional.of(end.atZone(OfficialTime.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException | IllegalArgumentException | Refusal outside) {
            return Optional.empty();
        }
    }

    private Instant due(Instant from, BudgetUnit unit, long count) {
        return calendar.current().due(from, new Budget(unit, (int) count)).dueAt();
    }

    /** A day without an hour ends when the office closes. */
    private LocalDateTime moment(String value) {
        if (value.contains("T")) {
            return LocalDateTime.parse(value);
        }
        LocalDate day = LocalDate.parse(value);
        try {
            Instant before = day.minusDays(1)
                    .atTime(LocalTime.NOON)
                    .atZone(OfficialTime.ZONE)
                    .toInstant();
            LocalDateTime close = due(before, BudgetUnit.CALENDAR_DAYS, 1)
                    .atZone(OfficialTime.ZONE)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MINUTES);
            return close.toLocalDate().equals(day) ? close : day.atTime(USUAL_CLOSE);
        } catch (DateTimeException | IllegalArgumentException outside) {
            return day.atTime(USUAL_CLOSE);
        }
    }
}
