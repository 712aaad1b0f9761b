package cn.banwen.cover;

import cn.banwen.web.PageController;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 工作交接: what one receives and confirms, and what one handed over. */
@PageController
class HandoverPage {

    private final Handovers handovers;

    HandoverPage(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/handovers")
    String mine(Model model, Principal caller) {
        model.addAttribute("handovers", handovers.of(caller.getName()));
        model.addAttribute("me", caller.getName());
        return "cover/handovers";
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/handovers/{id}/confirm")
    String back() {
        return "redirect:/handovers";
    }

    @PostMapping("/handovers/{id}/confirm")
    String confirm(@PathVariable String id, Principal caller) {
        handovers.confirm(id, caller.getName());
        return "redirect:/handovers";
    }
}
