package cn.banwen.web;

import cn.banwen.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forms that were submitted after their session had ended. Nothing of them is done; their text waits for the sign-in
 * and then becomes a draft that the person has to submit again.
 *
 * <p>A forged form must not plant a draft in somebody's account. So a form waits only where the browser itself vouches
 * that a page of ours sent it ({@link SameOrigin}); it waits in the session that this very request began; and it comes
 * back only to the person for whom its page was made, which the page says in the form. Somebody may have several open: the
 * last {@value #OF_A_SESSION} wait, of each its latest text. Before the sign-in anybody can make sessions, so those of no more
 * than {@value #WAITING} sessions wait, the oldest goes first.
 */
@Component
class ExpiredForms {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredForms.class);
    private static final String WAITS_AS = ExpiredForms.class.getName();
    private static final int WAITING = 200;
    private static final int OF_A_SESSION = 4;

    /** Leaves room for the one that the present request brings; it is stored when the request ends. */
    private static final String DROP_THE_OLDEST =
            """
            delete from spring_session_attributes where attribute_name = :name and session_primary_id in (
              select session.primary_id from spring_session session
              join spring_session_attributes form on form.session_primary_id = session.primary_id
              where form.attribute_name = :name order by session.creation_time desc offset :room)
            """;

    private final KeptForms kept;
    private final JdbcClient jdbc;
    private final Duration lasting;

    ExpiredForms(KeptForms kept, JdbcClient jdbc, @Value("${server.servlet.session.timeout}") Duration lasting) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.lasting = lasting;
    }

    /** Lets the request's form, if it can be given back, wait for the sign-in; tells whether it does. */
    boolean await(HttpServletRequest request) {
        Optional<TypedForm> form = TypedForm.of(request);
        form.ifPresent(typed -> {
            jdbc.sql(DROP_THE_OLDEST)
                    .param("name", WAITS_AS)
                    .param("room", WAITING - 1)
                    .update();
            HttpSession session = request.getSession();
            session.setMaxInactiveInterval(Math.toIntExact(lasting.toSeconds()));
            session.setAttribute(WAITS_AS, with(typed, waitingIn(session)));
        });
        return form.isPresent();
    }

    private static ArrayList<TypedForm> with(TypedForm latest, List<TypedForm> waiting) {
        ArrayList<TypedForm> all = new ArrayList<>(waiting);
        all.removeIf(other -> other.key().equals(latest.key()));
        all.add(latest);
        all.subList(0, Math.max(0, all.size() - OF_A_SESSION)).clear();
        return all;
    }

    /** The latest last. */
    private static List<TypedForm> waitingIn(HttpSession session) {
        return session.getAttribute(WAITS_AS) instanceof List<?> forms
                ? forms.stream().map(TypedForm.class::cast).toList()
                : List.of();
    }

    /**
     * What to do with the forms that wait in the session once this person has signed in there: each becomes a draft of
     * the one who typed it, of anybody else it is dropped.
     *
     * @return the page on which the person finds the latest; empty where none waits for this person
     */
    Optional<String> comeBack(HttpServletRequest request, String username) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<String> page = Optional.empty();
        for (TypedForm form : waitingIn(session)) {
            Optional<String> kept = keep(form, username);
            page = kept.isPresent() ? kept : page;
        }
        session.removeAttribute(WAITS_AS);
        return page;
    }

    /** The request's form as a draft, where this person typed it; the page on which it then stands. */
    Optional<String> keep(HttpServletRequest request, String username) {
        return TypedForm.of(request).flatMap(form -> keep(form, username));
    }

    private Optional<String> keep(TypedForm form, String username) {
        if (!form.typedBy().equals(username)) {
            return Optional.empty();
        }
        try {
            kept.keep(username, form.key(), form.fields());
            return Optional.of(form.page() + "?unsent");
        } catch (Refusal noForm) {
            LOG.warn("a form that came too late could not be kept: {}", noForm.getMessage());
            return Optional.empty();
        }
    }
}
