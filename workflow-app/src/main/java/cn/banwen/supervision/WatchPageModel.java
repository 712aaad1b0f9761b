package cn.banwen.supervision;

import cn.banwen.drafts.PageDrafts;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of a document's supervision shows. */
@Component
class WatchPageModel {

    private final WatchViews views;
    private final Posts posts;
    private final Forms forms;
    private final PageDrafts drafts;

    WatchPageModel(WatchViews views, Posts posts, Forms forms, PageDrafts drafts) {
        this.views = views;
        this.posts = posts;
        this.forms = forms;
        this.drafts = drafts;
    }

    ModelAndView of(UUID id, PageForms pageForms, String username) {
        return new ModelAndView("supervision/document")
                .addObject("view", views.of(id, username))
                .addObject("pageForms", drafts.on(pageForms, username, key -> key.endsWith("-" + id)))
                .addObject("username", username)
                .addObject("channels", Urges.CHANNELS)
                .addObject("kinds", SupervisionKind.values())
                .addObject("people", people());
    }

    /** The page again after a refusal, with what was typed; whoever may not do it at all gets the error's own page. */
    ModelAndView refused(
            UUID id, String form, HttpServletRequest request, Refusal refusal, String username, Locale locale) {
        String key = PageDrafts.key(form, id);
        drafts.keep(key, request, username);
        if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        PageForms pageForms = new PageForms(forms.refused(key, request.getParameterMap(), refusal, locale));
        ModelAndView page = of(id, pageForms, username);
        page.setStatus(Forms.status(refusal));
        return page;
    }

    /** What was typed has become what it was for. */
    void done(UUID id, String form, HttpServletRequest request, String username) {
        drafts.done(PageDrafts.key(form, id), request, username);
    }

    /** Whence the form came: the list, the document, or the supervision of it. */
    String backTo(UUID id, @Nullable String back) {
        return switch (Objects.requireNonNullElse(back, "")) {
            case "list" -> "/supervision";
            case "document" -> "/documents/" + id;
            default -> "/supervision/documents/" + id;
        };
    }

    /** Who may be named: whoever holds a post, in the register's order. */
    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (PostAt post : posts.allNow()) {
            people.merge(
                    post.a().person().username(),
                    post.a().person().name() + "（" + post.post().name() + "）",
                    (first, next) -> first);
        }
        return people;
    }
}
