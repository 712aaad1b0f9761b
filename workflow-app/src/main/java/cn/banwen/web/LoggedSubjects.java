package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the id of the document or task that a request is about into the log, and nothing of what it holds. */
@Component
class LoggedSubjects implements HandlerInterceptor, WebMvcConfigurer {

    static final String DOCUMENT = "documentId";
    static final String TASK = "taskId";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("id") instanceof String id && isUuid(id)) {
            if (pattern.contains("/documents/{id}")) {
                MDC.put(DOCUMENT, id);
            } else if (pattern.contains("/tasks/{id}")) {
                MDC.put(TASK, id);
            }
        }
        return true;
    }

    private static boolean isUuid(String id) {
        try {
            UUID unused = UUID.fromString(id);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
