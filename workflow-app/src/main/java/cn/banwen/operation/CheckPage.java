package cn.banwen.operation;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 数据核对 among the sections of the administration: begins a check, shows how far it is and what the last ones found. */
@PageController
class CheckPage {

    private static final String PATH = "/administration/check";

    private final Checks checks;
    private final CheckWords words;

    CheckPage(Checks checks, CheckWords words) {
        this.checks = checks;
        this.words = words;
    }

    /** A discrepancy for the page. */
    record Line(Discrepancy one, String text) {}

    @GetMapping(PATH)
    String show(Principal caller, Locale locale, Model model) {
        List<CheckRun> runs = checks.newest(caller.getName());
        boolean running = !runs.isEmpty() && runs.get(0).isRunning();
        model.addAttribute("running", running ? runs.get(0) : null);
        @Nullable
        CheckRun last =
                runs.stream().filter(run -> !run.isRunning()).findFirst().orElse(null);
        model.addAttribute("last", last);
        model.addAttribute("lines", lines(last, locale));
        model.addAttribute("earlier", runs.stream().skip((running ? 1 : 0) + 1L).toList());
        return "operation/check";
    }

    private List<Line> lines(@Nullable CheckRun run, Locale locale) {
        @Nullable CheckReport report = run == null ? null : run.report();
        return report == null
                ? List.of()
                : report.discrepancies().stream()
                        .map(one -> new Line(one, words.of(one, locale)))
                        .toList();
    }

    /** Whoever comes while one runs is shown that one. */
    @PostMapping(PATH)
    String begin(Principal caller) {
        try {
            checks.request(caller.getName());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
        }
        return "redirect:" + PATH;
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection checkSection() {
            return new AdministrationSection(PATH, "check.title", 96);
        }
    }
}
