package cn.banwen.cover;

import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.cover.CoverWatchRows.Kind;
import cn.banwen.cover.CoverWatchRows.Watched;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceQueries;
import cn.banwen.posts.Authority;
import cn.banwen.posts.HandoverOccasions;
import cn.banwen.posts.HandoverOccasions.Occasion;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.PostAt.Standing;
import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks who stands in for whom and tells what began and what is over since the last look. Everything is asked of the rule
 * itself and of rows that last, so that each is told once, also after a restart and by several instances.
 */
@Component
class CoverWatch {

    /** The longest time between an evening and the day after the holidays that follow it, and some more. */
    private static final Duration AHEAD = Duration.ofDays(16);

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    /** Longer than is looked back, so that what is ended is not found again by another instance whose clock is slow. */
    private static final Duration REMEMBERED = LOOKED_BACK.plusDays(1);

    private final Posts posts;
    private final AbsenceQueries absences;
    private final HandoverOccasions occasions;
    private final CoverWatchRows rows;
    private final CoverNotices notices;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CoverWatch(
            Posts posts,
            AbsenceQueries absences,
            HandoverOccasions occasions,
            CoverWatchRows rows,
            CoverNotices notices,
            WorkingCalendar calendar,
            Clock clock) {
        this.posts = posts;
        this.absences = absences;
        this.occasions = occasions;
        this.rows = rows;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${banwen.cover.look}", initialDelayString = "${banwen.cover.look}")
    @Transactional
    void look() {
        Instant now = OfficialTime.now(clock);
        List<PostAt> register = posts.allAt(now);
        soon(now);
        acting(register, now);
        uncovered(register, now);
        leaving(now);
    }

    /** Who is to act before long; what was called off since. */
    private void soon(Instant now) {
        Map<String, Watched> known = rows.open(Kind.SOON);
        Map<String, Watched> planned = new LinkedHashMap<>();
        List<Absence> ahead = absences.planned(now.plus(AHEAD));
        if (ahead.isEmpty() && known.isEmpty()) {
            return;
        }
        EveningBefore evening = new EveningBefore(calendar.current());
        for (Absence absence : ahead) {
            if (now.isBefore(evening.before(absence.startsAt()))) {
                continue;
            }
            for (PostAt post : heldBy(absence.person().username(), absence.startsAt())) {
                PostAt.Holder cover = post.cover();
                String who = cover == null ? null : cover.person().username();
                Watched watched = new Watched(
                        Kind.SOON,
                        String.join(" ", "soon", authority(absence), post.post().code(), String.valueOf(who)),
                        post.post().code(),
                        who,
                        absence.person().username(),
                        authority(absence));
                planned.put(watched.subject(), watched);
                if (!known.containsKey(watched.subject()) && rows.begin(watched, now)) {
                    notices.soon(watched, post, absence);
                }
            }
        }
        known.forEach((subject, watched) -> {
            if (!planned.containsKey(subject) && rows.end(subject, now)) {
                absence(watched).ifPresent(absence -> notices.noLongerSoon(watched, absence, now));
            }
        });
    }

    private List<PostAt> heldBy(String username, Instant at) {
        return posts.allAt(at).stream()
                .filter(post -> post.a().person().username().equals(username)
                        && !post.handedOver().isNone())
                .toList();
    }

    private static String authority(Absence absence) {
        return new Authority(Authority.Kind.ABSENCE, absence.id(), absence.endsAt()).code();
    }

    /** Who acts in whose place. */
    private void acting(List<PostAt> register, Instant now) {
        Map<String, Watched> known = rows.open(Kind.ACTS);
        Map<String, Watched> acting = new LinkedHashMap<>();
        for (PostAt post : register) {
            for (Standing standing : post.standings()) {
                Authority authority = standing.grant().authority();
                if (authority != null) {
                    Watched watched = new Watched(
                            Kind.ACTS,
                            String.join(
                                    " ",
                                    "acts",
                                    authority.code(),
                                    post.post().code(),
                                    standing.person().username()),
                            post.post().code(),
                            standing.person().username(),
                            post.a().person().username(),
                            authority.code());
                    acting.put(watched.subject(), watched);
                    if (!known.containsKey(watched.subject()) && rows.begin(watched, now)) {
                        notices.begun(watched, post, standing, absence(watched).orElse(null));
                    }
                }
            }
        }
        known.forEach((subject, watched) -> {
            if (!acting.containsKey(subject) && rows.end(subject, now)) {
                notices.ended(watched, absence(watched).orElse(null), now);
            }
        });
    }

    /** Posts that nobody acts for. */
    private void uncovered(List<PostAt> register, Instant now) {
        Map<String, Watched> known = rows.open(Kind.UNCOVERED);
        Map<String, Watched> uncovered = new LinkedHashMap<>();
        for (PostAt post : register) {
            if (post.uncovered()) {
                String code = post.post().code();
                Watched watched = new Watched(
                        Kind.UNCOVERED,
                        "uncovered " + code,
                        code,
                        null,
                        post.a().person().username(),
                        null);
                uncovered.put(watched.subject(), watched);
                if (!known.containsKey(watched.subject()) && rows.begin(watched, now)) {
                    notices.uncovered(watched, post, register);
                }
            }
        }
        known.keySet().forEach(subject -> {
            if (!uncovered.containsKey(subject) && rows.end(subject, now)) {
                notices.settle(subject);
            }
        });
    }

    /** Posts that became somebody else's for good. */
    private void leaving(Instant now) {
        rows.endTold(Kind.LEAVING, now.minus(REMEMBERED), now);
        Map<String, Watched> known = rows.open(Kind.LEAVING);
        for (Occasion occasion : occasions.leavers(now.minus(LOOKED_BACK))) {
            Watched watched = new Watched(
                    Kind.LEAVING,
                    "leaving " + occasion.id(),
                    occasion.post().code(),
                    Objects.requireNonNull(occasion.to()).username(),
                    occasion.from().username(),
                    null);
            if (!known.containsKey(watched.subject()) && rows.begin(watched, now)) {
                notices.leaving(occasion);
            }
        }
    }

    private Optional<Absence> absence(Watched watched) {
        String authority = watched.authority();
        return authority != null && authority.startsWith("absence-")
                ? absences.find(Long.parseLong(authority.substring("absence-".length())))
                : Optional.empty();
    }
}
