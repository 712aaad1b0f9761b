package cn.banwen.circulation.web;

import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingPage;
import cn.banwen.circulation.FlowSettings;
import cn.banwen.circulation.FlowTrials;
import cn.banwen.circulation.Step;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办理流程: the order of steps and whose step is whose, tried before it is saved. */
@PageController
class FlowSettingsPage {

    static final String PATH = "/administration/flow";

    private static final SettingPage.Place HERE =
            new SettingPage.Place(PATH, "circulation/flow-settings", FlowSettings.SETTING);

    private final FlowSettings settings;
    private final FlowTrials trials;
    private final Posts posts;
    private final Administrators administrators;
    private final SettingPage page;

    FlowSettingsPage(
            FlowSettings settings, FlowTrials trials, Posts posts, Administrators administrators, SettingPage page) {
        this.settings = settings;
        this.trials = trials;
        this.posts = posts;
        this.administrators = administrators;
        this.page = page;
    }

    @GetMapping({PATH, PATH + "/trial"})
    ModelAndView show(Principal caller, Locale locale) {
        administrators.require(caller.getName());
        return with(page.fresh(HERE, locale));
    }

    @PostMapping(PATH + "/trial")
    ModelAndView trial(
            @RequestParam(required = false) @Nullable Boolean reviewFirst,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        try {
            FlowTrials.Trial trial = trials.of(reviewFirst, steps(request), caller.getName());
            return with(page.tried(HERE, request, locale)).addObject("trial", trial);
        } catch (Refusal refusal) {
            return with(page.refused(HERE, request, refusal, locale));
        }
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(required = false) @Nullable Boolean reviewFirst,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return page.save(
                HERE,
                () -> settings.change(reviewFirst, steps(request), version, caller.getName()),
                this::with,
                request,
                redirect,
                locale);
    }

    private static Map<String, String> steps(HttpServletRequest request) {
        Map<String, String> steps = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("steps.")) {
                steps.put(name.substring("steps.".length()), values[0]);
            }
        });
        return steps;
    }

    private ModelAndView with(ModelAndView model) {
        FlowSettings.Flow flow = settings.current();
        List<String> order = FlowTrials.order(flow.reviewFirst()).stream()
                .map(Step::code)
                .filter(flow.steps()::containsKey)
                .toList();
        return model.addObject("flow", flow).addObject("order", order).addObject("posts", posts.offered());
    }
}
