package cn.banwen.posts;

import cn.banwen.refusal.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An absence as stated, read and found sound. */
record AbsenceStatement(
        AbsencePeriod period, String reason, @Nullable String whereabouts, Scope scope, @Nullable String notes) {

    private static final int SHORT = 200;
    private static final int LONG = 2000;
    private static final List<String> SCOPES = List.of("all", "urgent", "except-listed", "none");

    /** What was stated; null where problems were told. */
    static @Nullable AbsenceStatement of(
            AbsenceRequest request, Set<String> knownMatters, Instant now, List<Problem> problems) {
        AbsencePeriod period = AbsencePeriod.of(request.from(), request.to(), now, problems);
        String reason = clean(request.reason());
        if (reason == null) {
            problems.add(Problem.of("reason", "required", "reason"));
        } else if (!Absence.REASONS.contains(reason)) {
            problems.add(Problem.of("reason", "unknown-value", reason, String.join(" | ", Absence.REASONS)));
        }
        String whereabouts = text("whereabouts", request.whereabouts(), SHORT, problems);
        String notes = text("notes", request.notes(), LONG, problems);
        Scope scope = scope(request, knownMatters, problems);
        return period == null || reason == null || scope == null || !problems.isEmpty()
                ? null
                : new AbsenceStatement(period, reason, whereabouts, scope, notes);
    }

    private static @Nullable Scope scope(AbsenceRequest request, Set<String> known, List<Problem> problems) {
        String code = Objects.requireNonNullElse(clean(request.scope()), "all");
        if (!SCOPES.contains(code)) {
            problems.add(Problem.of("scope", "unknown-value", code, String.join(" | ", SCOPES)));
            return null;
        }
        List<String> matters = Objects.requireNonNullElse(request.matters(), List.<String>of());
        if (!code.equals("except-listed")) {
            return Scope.of(code, List.of());
        }
        if (matters.isEmpty()) {
            problems.add(Problem.of("matters", "matters-required"));
        }
        Set<String> unknown = new LinkedHashSet<>(matters);
        unknown.removeAll(known);
        unknown.forEach(matter -> problems.add(
                Problem.of("matters", "unknown-value", String.valueOf(matter), String.join(" | ", known))));
        return Scope.exceptListed(new ArrayList<>(new LinkedHashSet<>(matters)));
    }

    static @Nullable String text(String field, @Nullable String raw, int longest, List<Problem> problems) {
        String text = clean(raw);
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            problems.add(Problem.of(field, "too-long", longest));
        }
        return text;
    }

    /** Trimmed, without control characters; null where absent or blank. */
    static @Nullable String clean(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text =
                raw.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        return text.isEmpty() ? null : text;
    }
}
