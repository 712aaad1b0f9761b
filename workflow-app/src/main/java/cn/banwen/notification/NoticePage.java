package cn.banwen.notification;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** 知道了: ticks a notice off. */
@PageController
class NoticePage {

    private final Notices notices;

    NoticePage(Notices notices) {
        this.notices = notices;
    }

    @PostMapping("/notices/{id}/seen")
    String seen(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Principal caller) {
        notices.seen(id, caller.getName());
        return inPlace ? "notification/notices :: list" : "redirect:/";
    }
}
