package cn.banwen.circulation.web;

import cn.banwen.circulation.CaseFile;
import cn.banwen.circulation.CaseFiles;
import cn.banwen.circulation.DeadlineReports;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.Leaders;
import cn.banwen.circulation.Separation;
import cn.banwen.circulation.TaskView;
import cn.banwen.posts.Matters;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the document's page shows. */
@Component
class DocumentPageModel {

    private static final Set<String> INTAKE = Set.of("sign-receipt", "first-review", "register");

    private final DocumentQueries documents;
    private final CaseFiles caseFiles;
    private final DocumentTabs tabs;
    private final ActViews acts;
    private final OfferedActs offered;
    private final Separation separation;
    private final Matters matters;
    private final Posts posts;
    private final Forms forms;
    private final DocumentDrafts drafts;
    private final Previews previews;
    private final DeadlineReports deadlines;
    private final DeadlineWords deadlineWords;
    private final Leaders leaders;
    private final ConcernViews concerns;
    private final SuggestionsOfDocument suggestions;

    DocumentPageModel(
            DocumentQueries documents,
            CaseFiles caseFiles,
            DocumentTabs tabs,
            ActViews acts,
            OfferedActs offered,
            Separation separation,
            Matters matters,
            Posts posts,
            Forms forms,
            DocumentDrafts drafts,
            Previews previews,
            DeadlineReports deadlines,
            DeadlineWords deadlineWords,
            Leaders leaders,
            ConcernViews concerns,
            SuggestionsOfDocument suggestions) {
        this.documents = documents;
        this.caseFiles = caseFiles;
        this.tabs = tabs;
        this.acts = acts;
        this.offered = offered;
        this.separation = separation;
        this.matters = matters;
        this.posts = posts;
        this.forms = forms;
        this.drafts = drafts;
        this.previews = previews;
        this.deadlines = deadlines;
        this.deadlineWords = deadlineWords;
        this.leaders = leaders;
        this.concerns = concerns;
        this.suggestions = suggestions;
    }

    ModelAndView of(DocumentView document, PageForms submitted, String username, Locale locale) {
        return of(document, submitted, PreviewRequest.PLAIN, username, locale);
    }

    ModelAndView of(
            DocumentView document, PageForms submitted, PreviewRequest preview, String username, Locale locale) {
        DocumentDrafts.OnPage draft = drafts.on(document, submitted, username, locale);
        CaseFile file = caseFiles.of(document.id(), username);
        List<ActView> history = acts.of(file.acts(), locale);
        List<Post> register = posts.offered();
        ModelAndView page = new ModelAndView("circulation/document");
        page.addObject("document", document);
        page.addObject("pageForms", draft.forms());
        page.addObject("leftOver", draft.leftOver());
        page.addObject("username", username);
        page.addObject(
                "mine", document.openTasks().stream().filter(TaskView::mine).toList());
        page.addObject(
                "waiting",
                document.openTasks().stream().filter(task -> !task.mine()).toList());
        page.addObject("acts", history);
        page.addObject("instructions", ActView.instructions(history));
        page.addObject("results", ActView.results(history));
        page.addObject("posts", register);
        page.addObject("leaderPosts", leaders(register, document));
        addWhatCoverBrings(page, document, username);
        page.addObject("opinions", ActView.opinions(history));
        page.addObject("matterName", document.matter() == null ? null : matters.nameOf(document.matter()));
        page.addObject(
                "deadlines",
                new DeadlinePanel(
                        deadlines.of(document.id(), username),
                        deadlineWords,
                        leaders.people(),
                        document.lamp() != null && offered.mayMoveDeadlines(document, username)));
        tabs.addTo(page, file, username);
        page.addObject("concerns", concerns.beforeStepOf(document, username, locale));
        page.addObject("papers", OfferedPapers.of(document));
        page.addObject("preview", previews.of(document, preview, locale));
        page.addObject("suggestions", isTakenIn(document) ? suggestions.of(document, locale) : Suggestions.NONE);
        return page;
    }

    /** Whether the reader is at one of the steps at which the document's data are looked at and written down. */
    private static boolean isTakenIn(DocumentView document) {
        return document.openTasks().stream().anyMatch(task -> task.mine() && INTAKE.contains(task.step()));
    }

    /** What separation of duties keeps from whom, and the acts outside a task. */
    private void addWhatCoverBrings(ModelAndView page, DocumentView document, String username) {
        List<Separation.Kept> kept = separation.on(document);
        OfferedActs.Offer offer = offered.on(document, kept, username);
        page.addObject("kept", kept);
        page.addObject(
                "keptFromMe",
                kept.stream()
                        .filter(one -> one.person().username().equals(username))
                        .map(Separation.Kept::taskId)
                        .toList());
        page.addObject("mainLeaders", kept.isEmpty() ? List.of() : mainLeaders());
        page.addObject("offered", offer.acts());
        page.addObject("opinionOffer", offer.opinion());
    }

    private List<String> mainLeaders() {
        return posts.allNow().stream()
                .filter(post -> post.post().mainLeader())
                .flatMap(post -> post.standings().stream())
                .map(standing -> standing.person().name())
                .distinct()
                .toList();
    }

    /**
     * The page again after a refusal, with what was typed; it says how separate duties are waived. Whoever may not do it at all, or asks for what is not there,
     * gets the error's own page.
     */
    ModelAndView refused(
            UUID id, String formId, HttpServletRequest request, Refusal refusal, String username, Locale locale) {
        drafts.keep(formId, request, username);
        boolean remedied = refusal.code().startsWith("separation-");
        if (!remedied && (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND)) {
            throw refusal;
        }
        PageForms pageForms = new PageForms(forms.refused(formId, request.getParameterMap(), refusal, locale));
        ModelAndView page = of(documents.view(id, username), pageForms, username, locale);
        page.setStatus(Forms.status(refusal));
        return page;
    }

    /** Who decides: the posts of the main leaders' office, and whoever the proposal names besides. */
    private static List<Post> leaders(List<Post> register, DocumentView document) {
        Set<String> offices =
                register.stream().filter(Post::mainLeader).map(Post::office).collect(Collectors.toSet());
        return register.stream()
                .filter(post -> offices.contains(post.office())
                        || document.plan().leaders().contains(post.code()))
                .toList();
    }
}
