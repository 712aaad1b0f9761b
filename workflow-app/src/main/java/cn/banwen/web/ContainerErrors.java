package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for what failed before or after any controller: denied by the filters, refused by the container. */
@Component
class ContainerErrors implements ErrorViewResolver {

    private final ErrorPage page;
    private final PageTexts texts;

    ContainerErrors(ErrorPage page, PageTexts texts) {
        this.page = page;
        this.texts = texts;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String message = texts.of(code(request, status), List.of(), LocaleContextHolder.getLocale());
        return page.of(status, message, List.of(), request);
    }

    private static String code(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(PageDenied.CODE) instanceof String denied) {
            return denied;
        }
        if (status == HttpStatus.FORBIDDEN) {
            return "forbidden";
        }
        return status.is4xxClientError() ? "http-" + status.value() : "internal-error";
    }
}
