package cn.banwen.deadlines;

import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.ExplanationText;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 时限规则: the table to read and to try for everybody, to change for the administrator. */
@PageController
class RulesPage {

    private static final String PATH = "/deadlines/rules";
    private static final int BLANK_ROWS = 3;

    private final DeadlineRules rules;
    private final RuleForm rows;
    private final RuleFile file;
    private final RuleTrial trial;
    private final FactWords words;
    private final DeadlineTerms terms;
    private final ExplanationText explanations;
    private final Forms forms;
    private final People people;
    private final Clock clock;

    RulesPage(
            DeadlineRules rules,
            RuleForm rows,
            RuleFile file,
            RuleTrial trial,
            FactWords words,
            DeadlineTerms terms,
            ExplanationText explanations,
            Forms forms,
            People people,
            Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.file = file;
        this.trial = trial;
        this.words = words;
        this.terms = terms;
        this.explanations = explanations;
        this.forms = forms;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "routine") String urgency,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String senderLevel,
            @RequestParam(defaultValue = "") String documentType,
            Principal caller,
            Locale locale) {
        ModelAndView page = page("deadlines/rules")
                .addObject("inForce", rules.inForce(today()))
                .addObject("newest", rules.newest())
                .addObject("rows", rows.rows(rules.newest().table()))
                .addObject("versions", rules.versions())
                .addObject("people", people)
                .addObject("terms", terms)
                .addObject("editable", people.require(caller.getName()).admin());
        if (step != null) {
            RuleTrial.Result result = trial.of(
                    new DeadlineFacts(step, urgency, given(kind), given(senderLevel), given(documentType)),
                    OfficialTime.now(clock));
            page.addObject(
                            "asked",
                            Map.of(
                                    "step",
                                    step,
                                    "urgency",
                                    urgency,
                                    "kind",
                                    kind,
                                    "senderLevel",
                                    senderLevel,
                                    "documentType",
                                    documentType))
                    .addObject("result", result)
                    .addObject(
                            "sentences", explanations.onPage(result.deadline().explanation(), locale));
        }
        return page;
    }

    @GetMapping(PATH + "/edit")
    ModelAndView edit(Principal caller) {
        rules.requireAdmin(caller.getName());
        RuleVersion newest = rules.newest();
        LocalDate from =
                newest.table().validFrom().isAfter(today()) ? newest.table().validFrom() : today();
        return form(rows.rows(newest.table()), from.toString(), newest.number(), Form.fresh("rules"));
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        rules.requireAdmin(caller.getName());
        List<Map<String, String>> sent = rows.rows(request.getParameterMap());
        try {
            RuleTable table = file.read(rows.body(validFrom, sent));
            if (!confirmed) {
                return form(sent, validFrom, version == null ? rules.newest().number() : version, Form.fresh("rules"))
                        .addObject("impact", rules.impactOf(table, caller.getName()));
            }
            rules.change(table, version, caller.getName());
            redirect.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:" + PATH);
        } catch (Refusal refusal) {
            Form form = forms.refused("rules", request.getParameterMap(), refusal, locale);
            ModelAndView page = form(sent, validFrom, rules.newest().number(), form);
            page.setStatus(Forms.status(refusal));
            return page;
        }
    }

    private ModelAndView form(List<Map<String, String>> filled, String validFrom, int version, Form form) {
        List<Map<String, String>> all = new ArrayList<>(filled);
        all.addAll(Collections.nCopies(BLANK_ROWS, Map.of("warnPercent", "", "unit", "working-hours")));
        return page("deadlines/edit")
                .addObject("rows", all)
                .addObject("validFrom", validFrom)
                .addObject("version", version)
                .addObject("form", form);
    }

    private ModelAndView page(String template) {
        return new ModelAndView(template)
                .addObject("words", words)
                .addObject("dimensions", Dimension.values())
                .addObject("units", BudgetUnit.codes());
    }

    private LocalDate today() {
        return OfficialTime.at(clock.instant()).toLocalDate();
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }
}
