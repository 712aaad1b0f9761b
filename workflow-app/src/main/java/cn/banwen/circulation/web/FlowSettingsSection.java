package cn.banwen.circulation.web;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.SettingWords;
import cn.banwen.circulation.FlowSettings;
import cn.banwen.posts.KnownPosts;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The flow among the sections of the administration. */
@Configuration(proxyBeanMethods = false)
class FlowSettingsSection {

    @Bean
    AdministrationSection flowSection() {
        return new AdministrationSection(FlowSettingsPage.PATH, "flow.title", 20);
    }

    @Bean
    SettingWords flowWords(MessageSource messages, StepNames stepNames, KnownPosts posts) {
        return new SettingWords() {
            @Override
            public String setting() {
                return FlowSettings.SETTING;
            }

            @Override
            public String field(String field, Locale locale) {
                String step = step(field);
                return step.isEmpty()
                        ? text(messages, "flow.order", locale)
                        : Objects.requireNonNull(
                                messages.getMessage("flow.step-of", new Object[] {stepNames.of(step, locale)}, locale));
            }

            @Override
            public String value(String field, String value, Locale locale) {
                return step(field).isEmpty()
                        ? text(messages, "flow.review-first." + value, locale)
                        : posts.nameOf(value);
            }
        };
    }

    private static String step(String field) {
        return field.startsWith("steps.") ? field.substring("steps.".length()) : "";
    }

    private static String text(MessageSource messages, String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
