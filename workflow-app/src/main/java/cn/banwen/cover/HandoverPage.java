package cn.banwen.cover;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作交接: what one receives and confirms, what one handed over, and for the office what is on file. */
@PageController
class HandoverPage {

    private final Handovers handovers;

    HandoverPage(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/handovers")
    String mine(Model model, Principal caller) {
        String me = caller.getName();
        model.addAttribute("handovers", handovers.of(me));
        model.addAttribute("everybody", handovers.seesAll(me) ? handovers.all(me) : List.of());
        model.addAttribute("me", me);
        return "cover/handovers";
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/handovers/{id}/confirm")
    String back() {
        return "redirect:/handovers";
    }

    @PostMapping("/handovers/{id}/confirm")
    String confirm(@PathVariable String id, Principal caller, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "confirmed",
                handovers.confirm(id, caller.getName()).facts().post().name());
        return "redirect:/handovers";
    }
}
