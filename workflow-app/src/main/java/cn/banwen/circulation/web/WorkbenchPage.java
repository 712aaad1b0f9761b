package cn.banwen.circulation.web;

import cn.banwen.circulation.InboxQueries;
import cn.banwen.circulation.WorkbenchQueries;
import cn.banwen.posts.AbsenceQueries;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.web.PageController;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** 工作台: what waits for the person first, then what happened today. */
@PageController
class WorkbenchPage {

    private static final int WAITING = 10;
    private static final int ARRIVED = 8;
    private static final int DONE = 6;

    private final InboxQueries inbox;
    private final WorkbenchQueries workbench;
    private final Posts posts;
    private final AbsenceQueries absences;

    WorkbenchPage(InboxQueries inbox, WorkbenchQueries workbench, Posts posts, AbsenceQueries absences) {
        this.inbox = inbox;
        this.workbench = workbench;
        this.posts = posts;
        this.absences = absences;
    }

    @GetMapping("/")
    String workbench(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean wentBack,
            Principal caller,
            Model model) {
        Grants grants = posts.grantsOf(caller.getName());
        model.addAttribute("grants", grants);
        model.addAttribute("waiting", inbox.page(caller.getName(), 0, WAITING));
        if (inPlace && !wentBack) {
            return "circulation/workbench :: waiting";
        }
        model.addAttribute("leaves", absences.toApprove(caller.getName()).size());
        model.addAttribute("reads", grants.seesDocuments());
        model.addAttribute("arrivals", workbench.arrivedToday(grants, ARRIVED));
        model.addAttribute("done", workbench.latestActs(grants, DONE));
        if (grants.seesEverything()) {
            model.addAttribute("promptness", workbench.promptness());
        }
        return "circulation/workbench";
    }
}
