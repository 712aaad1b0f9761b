package cn.banwen.web;

import cn.banwen.platform.OfficialTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Dates of the examples in the API description, so that they work whenever they are read: an example says {@code {tomorrow}}
 * or {@code {next-month}} where it means a day to come.
 */
@ControllerAdvice
class ExampleDates implements ResponseBodyAdvice<byte[]> {

    private final Clock clock;

    ExampleDates(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return OpenApiResource.class.isAssignableFrom(returnType.getContainingClass());
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null) {
            return null;
        }
        LocalDate today = OfficialTime.at(clock.instant()).toLocalDate();
        return new String(body, StandardCharsets.UTF_8)
                .replace("{tomorrow}", today.plusDays(1).toString())
                .replace("{next-month}", today.plusDays(30).toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
