package cn.banwen.circulation.web;

import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/**
 * Where browsers find pdf.js. Its address holds the version, so a browser fetches its two megabytes once and not again
 * before the version changes.
 */
@Configuration(proxyBeanMethods = false)
class PdfLibrary implements WebMvcConfigurer {

    private static final String NAME = "pdfjs-dist";

    private final String version =
            Objects.requireNonNull(new WebJarVersionLocator().version(NAME), "pdf.js is on the class path");

    String address() {
        return "/webjars/" + NAME + "/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(address() + "**")
                .addResourceLocations("classpath:/META-INF/resources" + address())
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
