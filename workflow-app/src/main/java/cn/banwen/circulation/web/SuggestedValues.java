package cn.banwen.circulation.web;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.circulation.DocumentType;
import cn.banwen.circulation.SenderLevel;
import cn.banwen.circulation.Urgency;
import cn.banwen.extraction.reading.Proposal;
import cn.banwen.platform.OfficialTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
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

    private static final LocalTime USUAL_CLOSE = LocalTime.of(17, 0);

    private final WorkingCalendar calendar;

    SuggestedValues(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** As the form sends it; empty where the form knows no such value. */
    Optional<String> of(Proposal proposal) {
        String value = proposal.value();
        return switch (proposal.field()) {
            case URGENCY -> Optional.ofNullable(URGENCIES.get(value)).map(Urgency::code);
            case DOCUMENT_TYPE -> Optional.of(value).filter(DocumentType::isKnown);
            case REPLY_BY -> Optional.of(moment(value).toString());
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

    /** A day without an hour ends when the office closes. */
    private LocalDateTime moment(String value) {
        if (value.contains("T")) {
            return LocalDateTime.parse(value);
        }
        LocalDate day = LocalDate.parse(value);
        try {
            LocalDateTime close = calendar.current()
                    .due(
                            day.minusDays(1)
                                    .atTime(LocalTime.NOON)
                                    .atZone(OfficialTime.ZONE)
                                    .toInstant(),
                            new Budget(BudgetUnit.CALENDAR_DAYS, 1))
                    .dueAt()
                    .atZone(OfficialTime.ZONE)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MINUTES);
            return close.toLocalDate().equals(day) ? close : day.atTime(USUAL_CLOSE);
        } catch (DateTimeException | IllegalArgumentException outside) {
            return day.atTime(USUAL_CLOSE);
        }
    }
}
