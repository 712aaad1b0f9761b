package cn.banwen.supervision;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 主动顶岗: the deputy, told that the holder has not acted, steps in by one tap. */
@PageController
class StepInPage {

    private final IdleSteps idle;

    StepInPage(IdleSteps idle) {
        this.idle = idle;
    }

    @GetMapping("/step-in/{id}")
    String show(@PathVariable UUID id, Principal caller, Model model) {
        model.addAttribute("idle", idle.find(id, caller.getName()));
        return "supervision/step-in";
    }

    @PostMapping("/step-in/{id}")
    String stepIn(@PathVariable UUID id, Principal caller) {
        return "redirect:/documents/" + idle.stepIn(id, caller.getName()).documentId();
    }
}
