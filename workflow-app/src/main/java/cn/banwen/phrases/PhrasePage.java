package cn.banwen.phrases;

import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import cn.banwen.web.UserMenuEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 常用语: the phrases of one field at a time, one's own and the office's. */
@PageController
@RequestMapping("/phrases")
class PhrasePage {

    private static final Place FIRST = new Place("approve", "opinion");

    private final Phrases phrases;
    private final Forms forms;

    PhrasePage(Phrases phrases, Forms forms) {
        this.phrases = phrases;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String place, Principal caller) {
        return page(place(place), PageForms.FRESH, caller);
    }

    /** Where a reload leads. */
    @GetMapping("/{id}")
    String back(@PathVariable String id) {
        return "redirect:/phrases";
    }

    @PostMapping
    ModelAndView add(
            @RequestParam String place,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean office,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        return attempt(
                () -> phrases.add(place(place), text, office, caller.getName()),
                office ? "add-office" : "add-own",
                place(place),
                request,
                caller,
                locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam String place,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam(defaultValue = "1") int position,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        return attempt(
                () -> {
                    switch (what) {
                        case "remove" -> phrases.remove(id, caller.getName());
                        case "up" -> phrases.change(id, null, position - 1, caller.getName());
                        case "down" -> phrases.change(id, null, position + 1, caller.getName());
                        default -> phrases.change(id, text, null, caller.getName());
                    }
                },
                "phrase-" + id,
                place(place),
                request,
                caller,
                locale);
    }

    private ModelAndView attempt(
            Runnable change, String formId, Place place, HttpServletRequest request, Principal caller, Locale locale) {
        try {
            change.run();
            return new ModelAndView("redirect:/phrases?place=" + place.code());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            PageForms refused = new PageForms(forms.refused(formId, request.getParameterMap(), refusal, locale));
            ModelAndView page = page(place, refused, caller);
            page.setStatus(Forms.status(refusal));
            return page;
        }
    }

    private ModelAndView page(Place place, PageForms pageForms, Principal caller) {
        List<Phrase> here = phrases.offeredTo(caller.getName()).stream()
                .filter(phrase ->
                        phrase.step().equals(place.step()) && phrase.field().equals(place.field()))
                .toList();
        ModelAndView page = new ModelAndView("phrases/phrases");
        page.addObject("places", Place.ALL);
        page.addObject("place", place);
        page.addObject("own", here.stream().filter(phrase -> !phrase.office()).toList());
        page.addObject("offices", here.stream().filter(Phrase::office).toList());
        page.addObject("mayChangeOffices", phrases.mayChangeOffices(caller.getName()));
        page.addObject("pageForms", pageForms);
        return page;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        UserMenuEntry phrasesEntry() {
            return new UserMenuEntry("/phrases", "phrases.title", 10);
        }
    }

    private static Place place(@Nullable String code) {
        return code == null ? FIRST : Place.ofCode(code).orElse(FIRST);
    }
}
