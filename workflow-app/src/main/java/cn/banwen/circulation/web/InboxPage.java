package cn.banwen.circulation.web;

import cn.banwen.circulation.InboxQueries;
import cn.banwen.platform.Paging;
import cn.banwen.web.PageController;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办: what waits for the person, the most urgent first. */
@PageController
class InboxPage {

    private final InboxQueries inbox;

    InboxPage(InboxQueries inbox) {
        this.inbox = inbox;
    }

    @GetMapping({"/", "/inbox"})
    String inbox(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request,
            Principal caller,
            Model model) {
        Paging paging = new Paging(page, size);
        InboxQueries.InboxPage found = inbox.page(caller.getName(), paging.page(), paging.size());
        model.addAttribute("items", found.items());
        model.addAttribute("paging", PageOfList.of(request, paging, found.total(), found.totalCapped()));
        return "circulation/inbox";
    }
}
