package cn.banwen.web;

import cn.banwen.identity.Person;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame for a request. Never fails: error pages stand in it too. */
@Component
class Shells {

    /** So many places stand in one line of a phone, the way to the others among them; English words are longer. */
    private static final int ONE_LINE = 5;

    private static final int ONE_LINE_IN_ENGLISH = 4;

    private static final String WITHOUT_PERSON = Shells.class.getName() + ".withoutPerson";

    private final Posts posts;
    private final List<NavigationEntry> entries;
    private final List<UserMenuEntry> menu;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final String office;

    Shells(
            Posts posts,
            List<NavigationEntry> entries,
            List<UserMenuEntry> menu,
            MessageSource messages,
            LocaleResolver locales,
            @Value("${banwen.office-name}") String office) {
        this.posts = posts;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::position))
                .toList();
        this.menu = menu.stream()
                .sorted(Comparator.comparingInt(UserMenuEntry::position))
                .toList();
        this.messages = messages;
        this.locales = locales;
        this.office = office;
    }

    /** Has the request's frame know nobody, so that it can be drawn while there is no database. */
    static void withoutPerson(HttpServletRequest request) {
        request.setAttribute(WITHOUT_PERSON, true);
    }

    Shell of(HttpServletRequest request) {
        String path = path(request);
        boolean confined = request.getAttribute(AccountGate.CONFINED) != null;
        Grants grants = request.getAttribute(WITHOUT_PERSON) == null ? grants(request.getUserPrincipal()) : null;
        Locale language = locales.resolveLocale(request);
        boolean english = language.getLanguage().equals("en");
        String other = english ? "zh-CN" : "en";
        List<Shell.Place> places = grants == null || confined ? List.of() : places(request, path, grants);
        int near = near(places, english);
        return new Shell(
                office,
                english ? "en" : "zh-CN",
                grants == null ? null : grants.person().name(),
                grants == null
                        ? List.of()
                        : grants.byPost().stream()
                                .map(grant -> post(grant, language))
                                .toList(),
                places.subList(0, near),
                places.subList(near, places.size()),
                grants == null || confined ? List.of() : menu,
                confined,
                other,
                inLanguage(request, path, other));
    }

    /** How many stand in sight; the way to the others bears the name of the one where the reader is. */
    private static int near(List<Shell.Place> places, boolean english) {
        int oneLine = english ? ONE_LINE_IN_ENGLISH : ONE_LINE;
        if (places.size() <= oneLine) {
            return places.size();
        }
        boolean elsewhere = places.stream().skip(oneLine - 1).anyMatch(Shell.Place::current);
        return english && elsewhere ? oneLine - 2 : oneLine - 1;
    }

    /** 党政办文书（代 沈文秀）, as everywhere. */
    private String post(Grant grant, Locale language) {
        Person absent = grant.actingFor();
        String post = grant.post().name();
        return absent == null
                ? post
                : Objects.requireNonNull(
                        messages.getMessage("shell.acting-for", new Object[] {post, absent.name()}, language));
    }

    private List<Shell.Place> places(HttpServletRequest request, String path, Grants grants) {
        // a part of a page has no navigation in which a count would stand
        boolean whole = request.getHeader("HX-Request") == null;
        return entries.stream()
                .filter(entry -> entry.shownTo().test(grants))
                .map(entry -> new Shell.Place(
                        entry.path(), entry.messageKey(), entry.leadsTo(path), whole ? waiting(entry, grants) : null))
                .toList();
    }

    private static NavigationEntry.@Nullable Waiting waiting(NavigationEntry entry, Grants grants) {
        Function<Grants, NavigationEntry.Waiting> counter = entry.waiting();
        return counter == null ? null : counter.apply(grants);
    }

    private @Nullable Grants grants(@Nullable Principal caller) {
        if (caller == null) {
            return null;
        }
        try {
            return posts.grantsOf(caller.getName());
        } catch (Refusal inactive) {
            return null;
        }
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    /** A page that answers a POST has no address of its own: its language is switched on the first page. */
    private static String inLanguage(HttpServletRequest request, String path, String language) {
        boolean addressable = HttpMethod.GET.matches(request.getMethod());
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(addressable ? path : "/");
        if (addressable && request.getQueryString() != null) {
            url.query(request.getQueryString());
        }
        return url.replaceQueryParam("lang", language).build().toUriString();
    }
}
