package cn.banwen.readings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes each answer that showed somebody a document or a part of it, pages and REST alike. */
@Component
@ConditionalOnProperty("banwen.audit.reading")
class ReadingWatch implements HandlerInterceptor, WebMvcConfigurer {

    /** All of it, a part of it, or that what the browser kept still is it. */
    private static final Set<Integer> SHOWN = Set.of(
            HttpServletResponse.SC_OK, HttpServletResponse.SC_PARTIAL_CONTENT, HttpServletResponse.SC_NOT_MODIFIED);

    private final ReadingRecord record;

    ReadingWatch(ReadingRecord record) {
        this.record = record;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Principal reader = request.getUserPrincipal();
        if (reader == null || !request.getMethod().equals("GET") || !SHOWN.contains(response.getStatus())) {
            return;
        }
        ReadingKind.of(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                .ifPresent(kind -> record.note(
                        kind,
                        reader.getName(),
                        kind == ReadingKind.EXPORT ? null : document(request),
                        request.getRequestURI(),
                        String.valueOf(request.getRemoteAddr())));
    }

    private static @Nullable UUID document(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? UUID.fromString(id)
                : null;
    }
}
