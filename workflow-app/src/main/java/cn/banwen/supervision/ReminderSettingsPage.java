package cn.banwen.supervision;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingPage;
import cn.banwen.administration.SettingWords;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提醒与黄牌红牌: the ladder of reminders by urgency, the quiet time, when cards are issued. */
@PageController
class ReminderSettingsPage {

    private static final String PATH = "/administration/reminders";
    private static final SettingPage.Place HERE =
            new SettingPage.Place(PATH, "supervision/reminders", ReminderSettings.SETTING);

    private final ReminderSettings settings;
    private final Administrators administrators;
    private final SettingPage page;

    ReminderSettingsPage(ReminderSettings settings, Administrators administrators, SettingPage page) {
        this.settings = settings;
        this.administrators = administrators;
        this.page = page;
    }

    @GetMapping(PATH)
    ModelAndView show(Principal caller, Locale locale) {
        administrators.require(caller.getName());
        return with(page.fresh(HERE, locale));
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return page.save(
                HERE,
                () -> settings.change(given(request), version, caller.getName()),
                this::with,
                request,
                redirect,
                locale);
    }

    private Map<String, String> given(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        settings.values().keySet().forEach(name -> {
            String value = request.getParameter(name);
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private ModelAndView with(ModelAndView model) {
        return model.addObject("known", settings.values())
                .addObject("urgencies", settings.current().ladders().keySet());
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection reminderSection() {
            return new AdministrationSection(PATH, "reminders.title", 50);
        }

        @Bean
        SettingWords reminderWords(MessageSource messages) {
            return new SettingWords() {
                @Override
                public String setting() {
                    return ReminderSettings.SETTING;
                }

                @Override
                public String field(String field, Locale locale) {
                    String[] parts = field.split("\\.");
                    return parts[0].equals("ladders") && parts.length == 3
                            ? text(messages, "urgency." + parts[1], locale) + " · "
                                    + text(messages, "reminders." + parts[2], locale)
                            : text(messages, "reminders." + field, locale);
                }

                @Override
                public String value(String field, String value, Locale locale) {
                    if (value.isEmpty()) {
                        return text(messages, "reminders.never", locale);
                    }
                    return value.equals("true") || value.equals("false")
                            ? text(messages, "flag." + value, locale)
                            : value;
                }
            };
        }

        private static String text(MessageSource messages, String key, Locale locale) {
            return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
        }
    }
}
