package cn.banwen.supervision;

import cn.banwen.drafts.PageDrafts;
import cn.banwen.platform.Paging;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 黄牌红牌: the list, and one card with what was said to it. */
@PageController
@RequestMapping("/cards")
class CardPage {

    private final CardWords cards;
    private final Forms forms;
    private final PageDrafts drafts;

    CardPage(CardWords cards, Forms forms, PageDrafts drafts) {
        this.cards = cards;
        this.forms = forms;
        this.drafts = drafts;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String mine,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request,
            Principal caller,
            Model model) {
        Paging paging = new Paging(page, size);
        CardFilter filter = new CardFilter(kind, state, mine == null ? null : caller.getName());
        CardRows.Page found = cards.page(filter, paging.page(), paging.size(), caller.getName());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", CardFilter.KINDS);
        model.addAttribute("states", CardFilter.STATES);
        model.addAttribute("items", found.items());
        model.addAttribute("paging", PageOfList.of(request, paging, found.total(), false));
        return "supervision/cards";
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable long id, Principal caller) {
        PageForms forms = drafts.on(PageForms.FRESH, caller.getName(), key(id)::equals);
        return page(cards.find(id, caller.getName()), forms.of(key(id)), caller);
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/{id}/say")
    String back(@PathVariable long id) {
        return "redirect:/cards/" + id;
    }

    @PostMapping("/{id}/say")
    ModelAndView say(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            cards.say(id, action, Map.of("reason", Objects.requireNonNullElse(reason, "")), caller.getName());
            drafts.done(key(id), request, caller.getName());
            redirect.addFlashAttribute("said", true);
            return new ModelAndView("redirect:/cards/" + id);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            drafts.keep(key(id), request, caller.getName());
            Form form = forms.refused(key(id), request.getParameterMap(), refusal, locale);
            ModelAndView page = page(cards.find(id, caller.getName()), form, caller);
            page.setStatus(Forms.status(refusal));
            return page;
        }
    }

    private static String key(long id) {
        return "card-" + id;
    }

    private ModelAndView page(Card card, Form form, Principal caller) {
        return new ModelAndView("supervision/card")
                .addObject("card", card)
                .addObject("form", form)
                .addObject("username", caller.getName())
                .addObject("open", cards.open(card, caller.getName()));
    }
}
