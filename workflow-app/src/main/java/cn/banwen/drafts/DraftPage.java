package cn.banwen.drafts;

import cn.banwen.web.LocalPath;
import cn.banwen.web.PageController;
import java.security.Principal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 丢弃草稿 on a page. */
@PageController
class DraftPage {

    private final Drafts drafts;

    DraftPage(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Discards the draft and leads back to the page of its form. */
    @PostMapping("/drafts/{key}/discard")
    String discard(@PathVariable String key, @RequestParam(defaultValue = "/") String page, Principal caller) {
        drafts.discard(caller.getName(), key);
        return "redirect:" + (LocalPath.isOne(page) ? page : "/");
    }
}
