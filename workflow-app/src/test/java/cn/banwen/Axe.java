package cn.banwen;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** axe-core: finds what breaks WCAG 2.2 at levels A and AA. */
final class Axe {

    private static final String SCRIPT = script();

    /** Frames are left out: the browser's own PDF viewer isn't ours. */
    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false, preload: false,
                resultTypes: ['violations']
              });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id} at ${node.target.join(' ')}: ${node.html.slice(0, 160)} ` +
                [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')));
            }
            """;

    private Axe() {}

    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = new ClassPathResource("axe.min.js").getInputStream()) {
            // The value of an evaluated script travels back; the library itself can't.
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
