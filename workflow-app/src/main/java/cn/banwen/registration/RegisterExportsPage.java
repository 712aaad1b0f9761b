package cn.banwen.registration;

import cn.banwen.platform.OfficialTime;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's exports of the book: how far each has come, and the finished ones to download. */
@PageController
@RequestMapping("/register/exports")
class RegisterExportsPage {

    private final BookExports exports;
    private final SelectionWords words;
    private final Clock clock;

    RegisterExportsPage(BookExports exports, SelectionWords words, Clock clock) {
        this.exports = exports;
        this.words = words;
        this.clock = clock;
    }

    /**
     * An export for the page.
     *
     * @param restrictions what was selected, in words
     * @param link to the selection on the page of the book
     */
    record Item(BookExport export, String format, String state, List<String> restrictions, String link) {}

    @GetMapping
    String list(Principal caller, Locale locale, Model model) {
        List<BookExport> found = exports.of(caller.getName());
        model.addAttribute(
                "items",
                found.stream()
                        .map(export -> new Item(
                                export,
                                export.format().code(),
                                export.state().code(),
                                words.restrictions(export.selection(), locale),
                                new RegisterLinks(export.selection()).page()))
                        .toList());
        model.addAttribute("open", found.stream().anyMatch(BookExport::isOpen));
        return "registration/exports";
    }

    @PostMapping
    String request(@RequestParam Map<String, String> fields, Principal caller) {
        RegisterSelection selection =
                RegisterParameters.read(fields, OfficialTime.at(clock.instant()).getYear());
        exports.request(selection, RegisterExportsApi.format(fields.get("format")), caller.getName());
        return "redirect:/register/exports";
    }
}
