package cn.banwen.sources;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 自动收文未收入的来件, for whoever receives: a file or mail of which no document was made must not be overlooked. */
@PageController
class RefusedItemsPage {

    private final SourcesOverview overview;

    RefusedItemsPage(SourcesOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/receive/refused")
    String show(Principal caller, Model model, Locale locale) {
        model.addAttribute("refused", overview.refused(caller.getName(), locale));
        return "sources/refused";
    }

    @PostMapping("/receive/refused/{id}/settle")
    String settle(@PathVariable long id, Principal caller) {
        overview.settle(id, caller.getName());
        return "redirect:/receive/refused";
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/receive/refused/{id}/settle")
    String back() {
        return "redirect:/receive/refused";
    }
}
