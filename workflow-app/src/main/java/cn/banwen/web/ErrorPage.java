package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says that and why a request came to nothing, and what to do now. */
@Component
class ErrorPage {

    private final Shells shells;
    private final MessageSource messages;
    private final Formats formats;

    ErrorPage(Shells shells, MessageSource messages, Formats formats) {
        this.shells = shells;
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * The page.
     *
     * @param code of the refusal; where it has an advice of its own, that is given instead of the status's
     */
    ModelAndView of(HttpStatus status, String code, String message, List<String> details, HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        ModelAndView page = new ModelAndView("web/error", status);
        page.addObject("shell", shells.of(request));
        page.addObject("formats", formats);
        page.addObject("status", status.value());
        page.addObject("heading", text("status." + status.value(), status.getReasonPhrase(), locale));
        page.addObject("message", message);
        page.addObject("details", details);
        page.addObject("advice", advice(status, code, locale));
        page.addObject("signIn", status == HttpStatus.UNAUTHORIZED);
        return page;
    }

    private String advice(HttpStatus status, String code, Locale locale) {
        String other = text("error.advice.other", "", locale);
        String ofStatus = text("error.advice." + status.value(), other, locale);
        return text("error.advice." + code, ofStatus, locale);
    }

    private String text(String key, String fallback, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, fallback, locale), fallback);
    }
}
