package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says that and why a request came to nothing. */
@Component
class ErrorPage {

    private final Shells shells;
    private final MessageSource messages;

    ErrorPage(Shells shells, MessageSource messages) {
        this.shells = shells;
        this.messages = messages;
    }

    ModelAndView of(HttpStatus status, String message, List<String> details, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("web/error", status);
        page.addObject("shell", shells.of(request));
        page.addObject("status", status.value());
        page.addObject("heading", heading(status));
        page.addObject("message", message);
        page.addObject("details", details);
        return page;
    }

    private String heading(HttpStatus status) {
        String known = messages.getMessage(
                "status." + status.value(), null, status.getReasonPhrase(), LocaleContextHolder.getLocale());
        return Objects.requireNonNullElse(known, status.getReasonPhrase());
    }
}
