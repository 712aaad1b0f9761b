package cn.banwen.circulation.web;

import cn.banwen.circulation.InboxFilter;
import cn.banwen.circulation.InboxQueries;
import cn.banwen.circulation.InboxTallies;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.web.PageController;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办: what waits for the person, the most urgent first, narrowed by chips and a search; all of it in the address. */
@PageController
class InboxPage {

    private final InboxQueries inbox;
    private final InboxTallies tallies;
    private final Posts posts;

    InboxPage(InboxQueries inbox, InboxTallies tallies, Posts posts) {
        this.inbox = inbox;
        this.tallies = tallies;
        this.posts = posts;
    }

    @GetMapping("/inbox")
    String inbox(
            InboxParameters parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean wentBack,
            HttpServletRequest request,
            Principal caller,
            Model model) {
        Paging paging = new Paging(page, size);
        InboxFilter filter = parameters.known();
        Grants grants = posts.grantsOf(caller.getName());
        InboxQueries.InboxPage found = inbox.page(caller.getName(), filter, paging.page(), paging.size());
        model.addAttribute("grants", grants);
        model.addAttribute("filter", filter);
        model.addAttribute("address", InboxParameters.address(filter));
        model.addAttribute("chips", InboxChips.of(filter, tallies.of(caller.getName(), filter.query()), grants));
        model.addAttribute(
                "postNames",
                grants.byPost().stream()
                        .map(Grant::post)
                        .collect(Collectors.toMap(post -> post.code(), post -> post.name())));
        model.addAttribute("found", found);
        model.addAttribute("paging", PageOfList.of(request, paging, found.total(), found.totalCapped()));
        return inPlace && !wentBack ? "circulation/inbox :: list" : "circulation/inbox";
    }
}
