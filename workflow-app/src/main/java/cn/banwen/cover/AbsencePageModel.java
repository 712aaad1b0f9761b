package cn.banwen.cover;

import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceQueries;
import cn.banwen.posts.Matters;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import cn.banwen.web.PageForms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of absences shows. */
@Component
class AbsencePageModel {

    private static final int LATEST = 10;

    private final AbsenceQueries absences;
    private final Posts posts;
    private final Matters matters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AbsencePageModel(AbsenceQueries absences, Posts posts, Matters matters, WorkingCalendar calendar, Clock clock) {
        this.absences = absences;
        this.posts = posts;
        this.matters = matters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * An end that is offered with one tap.
     *
     * @param value as the form sends it
     * @param key of its words, about a time
     */
    record Until(String value, String key, String time) {}

    ModelAndView of(String username, PageForms pageForms) {
        Instant now = OfficialTime.now(clock);
        List<Absence> mine = absences.newest(username, 0, LATEST);
        boolean forOthers = absences.entersForOthers(username);
        ModelAndView page = new ModelAndView("cover/absences");
        page.addObject("pageForms", pageForms);
        page.addObject("me", username);
        page.addObject("now", now);
        page.addObject(
                "away",
                mine.stream().filter(one -> one.state(now).equals("in-force")).toList());
        page.addObject("latest", mine);
        page.addObject("handedOver", posts.grantsOf(username).handedOver());
        page.addObject("untils", untils(OfficialTime.at(now)));
        page.addObject("reasons", Absence.REASONS);
        page.addObject("matters", matters.all());
        page.addObject("people", forOthers ? people() : Map.of());
        page.addObject("others", forOthers ? others(username) : List.of());
        page.addObject("uncovered", absences.designates(username) ? absences.uncovered() : List.of());
        page.addObject("everybody", people());
        page.addObject("toApprove", absences.toApprove(username));
        return page;
    }

    private List<Absence> others(String username) {
        return absences.inForce().stream()
                .filter(one -> !one.person().username().equals(username))
                .toList();
    }

    /** The ends of half days by the office hours. */
    private List<Until> untils(OffsetDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Until> untils = new ArrayList<>();
        WorkingTime hours = calendar.current();
        for (LocalTime closing : hours.closings(today)) {
            if (now.toLocalTime().isBefore(closing)) {
                untils.add(new Until(today.atTime(closing).toString(), "absences.until.today", closing.toString()));
            }
        }
        LocalDate tomorrow = today.plusDays(1);
        for (LocalTime closing : hours.closings(tomorrow)) {
            untils.add(new Until(tomorrow.atTime(closing).toString(), "absences.until.tomorrow", closing.toString()));
        }
        return untils;
    }

    /** Names by username of everybody who holds a post or stands by for one. */
    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (PostAt post : posts.allNow()) {
            Person a = post.a().person();
            people.putIfAbsent(a.username(), a.name());
            PostAt.Holder b = post.b();
            if (b != null) {
                people.putIfAbsent(b.person().username(), b.person().name());
            }
        }
        return people;
    }
}
