package cn.banwen.administration;

import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the page of each setting holds besides the values: the form, the version on which it is based, the history, and
 * after a lost race what the other changed.
 */
@Component
public class SettingPage {

    private static final String FORM = "setting";
    private static final int SHOWN = 20;

    private final SettingHistory history;
    private final HistoryLines lines;
    private final Forms forms;

    SettingPage(SettingHistory history, HistoryLines lines, Forms forms) {
        this.history = history;
        this.lines = lines;
        this.forms = forms;
    }

    /**
     * Where a setting is shown.
     *
     * @param path the page's address, to which its form is sent
     * @param view the template
     */
    public record Place(String path, String view, String setting) {}

    public ModelAndView fresh(Place place, Locale locale) {
        return page(place, Form.fresh(FORM), locale).addObject("version", history.version(place.setting()));
    }

    /**
     * Makes the change and shows the page again, which says so; where the change is refused, the page as typed.
     *
     * @param values adds the setting's values to a page as typed
     */
    public ModelAndView save(
            Place place,
            Runnable change,
            UnaryOperator<ModelAndView> values,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            change.run();
        } catch (Refusal refusal) {
            return values.apply(refused(place, request, refusal, locale));
        }
        redirect.addFlashAttribute("saved", true);
        return new ModelAndView("redirect:" + place.path());
    }

    /** As typed, for who has tried it and may now save it. The version stays the one that was looked at first. */
    public ModelAndView tried(Place place, HttpServletRequest request, Locale locale) {
        return page(place, forms.typed(FORM, request.getParameterMap()), locale)
                .addObject("version", seen(request, place.setting()));
    }

    /** As typed, with what is wrong. */
    public ModelAndView refused(Place place, HttpServletRequest request, Refusal refusal, Locale locale) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        ModelAndView page = refusal.kind() == Refusal.Kind.CONFLICT
                ? lost(place, request, refusal, locale)
                : page(place, forms.refused(FORM, request.getParameterMap(), refusal, locale), locale)
                        .addObject("version", seen(request, place.setting()));
        page.setStatus(Forms.status(refusal));
        return page;
    }

    /** After a lost race the next save is based on what stands now, and undoes nothing that was not touched here. */
    private ModelAndView lost(Place place, HttpServletRequest request, Refusal refusal, Locale locale) {
        String setting = place.setting();
        List<SettingChange> since = history.since(setting, seen(request, setting));
        Map<String, String[]> typed = new LinkedHashMap<>(request.getParameterMap());
        for (SettingChange change : since) {
            String[] value = typed.get(change.field());
            if (value != null && value[0].equals(change.oldValue())) {
                typed.put(change.field(), new String[] {change.newValue()});
            }
        }
        return page(place, forms.refused(FORM, typed, refusal, locale), locale)
                .addObject("version", history.version(setting))
                .addObject("lost", lines.of(since, locale));
    }

    private ModelAndView page(Place place, Form form, Locale locale) {
        return new ModelAndView(place.view())
                .addObject("form", form)
                .addObject("changes", lines.of(history.of(place.setting(), SHOWN), locale));
    }

    private long seen(HttpServletRequest request, String setting) {
        String version = request.getParameter("version");
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : history.version(setting);
    }
}
