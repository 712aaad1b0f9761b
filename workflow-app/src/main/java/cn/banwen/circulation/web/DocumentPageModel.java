package cn.banwen.circulation.web;

import cn.banwen.circulation.CaseFile;
import cn.banwen.circulation.CaseFiles;
import cn.banwen.circulation.DeadlineReports;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.Leaders;
import cn.banwen.circulation.TaskView;
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

    private final DocumentQueries documents;
    private final CaseFiles caseFiles;
    private final DocumentTabs tabs;
    private final ActViews acts;
    private final OfferedActs offered;
    private final Posts posts;
    private final Forms forms;
    private final DocumentDrafts drafts;
    private final DeadlineReports deadlines;
    private final DeadlineWords deadlineWords;
    private final Leaders leaders;

    DocumentPageModel(
            DocumentQueries documents,
            CaseFiles caseFiles,
            DocumentTabs tabs,
            ActViews acts,
            OfferedActs offered,
            Posts posts,
            Forms forms,
            DocumentDrafts drafts,
            DeadlineReports deadlines,
            DeadlineWords deadlineWords,
            Leaders leaders) {
        this.deadlines = deadlines;
        this.deadlineWords = deadlineWords;
        this.leaders = leaders;
        this.documents = documents;
        this.caseFiles = caseFiles;
        this.tabs = tabs;
        this.acts = acts;
        this.offered = offered;
        this.posts = posts;
        this.forms = forms;
        this.drafts = drafts;
    }

    ModelAndView of(DocumentView document, PageForms submitted, String username, Locale locale) {
        DocumentDrafts.OnPage draft = drafts.on(document, submitted, username, locale);
        CaseFile file = caseFiles.of(document.id(), username);
        List<ActView> history = acts.of(file.acts(), locale);
        List<Post> register = posts.all();
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
        page.addObject("offered", offered.on(document, username));
        page.addObject(
                "deadlines",
                new DeadlinePanel(
                        deadlines.of(document.id(), username),
                        deadlineWords,
                        leaders.people(),
                        document.lamp() != null && offered.mayMoveDeadlines(document, username)));
        tabs.addTo(page, file, username);
        page.addObject("papers", OfferedPapers.of(document));
        return page;
    }

    /**
     * The page again after a refusal, with what was typed. Whoever may not do it at all, or asks for what is not there,
     * gets the error's own page.
     */
    ModelAndView refused(
            UUID id, String formId, HttpServletRequest request, Refusal refusal, String username, Locale locale) {
        drafts.keep(formId, request, username);
        if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
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
