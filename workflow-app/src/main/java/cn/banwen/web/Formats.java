package cn.banwen.web;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How pages write times and sizes, in the reader's language and in Beijing time; null becomes empty. In every model as {@code formats}. */
@Component
public class Formats {

    private static final DateTimeFormatter FORM_MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** Two or more groups of an IPv6 address that are zero. */
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** 2026年7月8日 17:00. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : format("format.moment", OfficialTime.at(instant));
    }

    /** 7月8日 17:00, where the year goes without saying. */
    public String shortMoment(@Nullable Instant instant) {
        return instant == null ? "" : format("format.short-moment", OfficialTime.at(instant));
    }

    /** 王×（代 李×）: who acted, and for whom. */
    public String person(String name, @Nullable String actingFor) {
        return actingFor == null ? name : text("shell.acting-for", name, actingFor);
    }

    /** This moment. */
    public String now() {
        return moment(clock.instant());
    }

    /** This day as an address takes it: 2026-07-08. */
    public String today() {
        return OfficialTime.at(clock.instant()).toLocalDate().toString();
    }

    /** A machine's address; of IPv6 with its zeros drawn together, as {@code ::1} for this machine itself. */
    public String address(String address) {
        return address.contains("::") ? address : ZEROS.matcher(address).replaceFirst("::");
    }

    /** 2026年7月8日. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : format("format.day", date);
    }

    /** The day of a moment. */
    public String dayOf(@Nullable Instant instant) {
        return instant == null ? "" : format("format.day", OfficialTime.at(instant));
    }

    /** As a date-and-time field of a form takes it. */
    public String field(@Nullable Instant instant) {
        return instant == null ? "" : FORM_MOMENT.format(OfficialTime.at(instant));
    }

    /** How long ago, or how long still. */
    public String relative(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        Duration ago = Duration.between(instant, clock.instant());
        String direction = ago.isNegative() ? "left" : "ago";
        Duration span = ago.abs();
        if (span.toMinutes() < 1) {
            return text("time.now");
        }
        if (span.toHours() < 1) {
            return text("time.minutes-" + direction, span.toMinutes());
        }
        return span.toDays() < 1
                ? text("time.hours-" + direction, span.toHours())
                : text("time.days-" + direction, span.toDays());
    }

    /** How long until a deadline, or by how much it has passed. */
    public String left(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return span(left.abs(), left.isNegative() ? "over" : "left");
    }

    /** Whether the moment lies behind. */
    public boolean isPast(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    /** How long something has waited. */
    public String waited(Instant since) {
        return span(Duration.between(since, clock.instant()), "waited");
    }

    /** In minutes, as promptness is told; from two hours on in hours and minutes. */
    public String took(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        long minutes = Math.round(duration.toSeconds() / 60.0);
        if (minutes < 1) {
            return text("time.under-a-minute");
        }
        return minutes < 120 ? text("time.minutes", minutes) : text("time.hours-minutes", minutes / 60, minutes % 60);
    }

    private String span(Duration span, String kind) {
        if (span.toMinutes() < 1) {
            return text("time.now-" + kind);
        }
        if (span.toHours() < 1) {
            return text("time.minutes-" + kind, span.toMinutes());
        }
        return span.toDays() < 1
                ? text("time.hours-" + kind, span.toHours())
                : text("time.days-" + kind, span.toDays());
    }

    /** A media type as people call it. */
    public String type(String mediaType) {
        String known = messages.getMessage(
                "type." + mediaType.replace('/', '.'), null, mediaType, LocaleContextHolder.getLocale());
        return Objects.requireNonNullElse(known, mediaType);
    }

    /** Bytes as B, KB, MB or GB. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double kilobytes = bytes / 1024.0;
        if (kilobytes < 1024) {
            return String.format(Locale.ROOT, "%.0f KB", kilobytes);
        }
        double megabytes = kilobytes / 1024;
        return megabytes < 1024
                ? String.format(Locale.ROOT, "%.1f MB", megabytes)
                : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
    }

    private String format(String patternKey, TemporalAccessor time) {
        Locale locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(text(patternKey), locale).format(time);
    }

    private String text(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, LocaleContextHolder.getLocale()));
    }
}
