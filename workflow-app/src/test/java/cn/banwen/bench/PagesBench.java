package cn.banwen.bench;

import cn.banwen.OfficeBrowser;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the first words of each page stand on the screen, in the browser, at the first visit and at the next ones. */
final class PagesBench {

    private static final int ROUNDS = 5;

    private static final String FIRST_PAINT =
            """
            () => new Promise(resolve => new PerformanceObserver(list => {
              const first = list.getEntriesByName('first-contentful-paint')[0];
              if (first) { resolve(first.startTime); }
            }).observe({type: 'paint', buffered: true}))
            """;

    private PagesBench() {}

    static void run(String base) {
        System.out.println("\nFirst contentful paint, ms (first visit, median of the next " + ROUNDS + ")");
        for (String reader : new String[] {"clerk", "secretary", "admin"}) {
            try (OfficeBrowser browser = new OfficeBrowser(base)) {
                Page page = browser.signIn(reader, OfficeBrowser.DESK);
                for (String path : paths(page, base)) {
                    double first = paint(page, base + path);
                    double[] next = new double[ROUNDS];
                    for (int round = 0; round < ROUNDS; round++) {
                        next[round] = paint(page, base + path);
                    }
                    System.out.printf("  %-10s %-60s %6.0f %6.0f%n", reader, path, first, new Figures(next).median());
                }
            }
        }
    }

    /** What the navigation offers, and the first document where there is one. */
    private static Set<String> paths(Page page, String base) {
        Set<String> paths = new LinkedHashSet<>();
        page.locator("header nav a").all().forEach(link -> add(paths, link.getAttribute("href")));
        page.navigate(base + "/documents");
        page.locator("main td.title a").all().stream().limit(1).forEach(link -> add(paths, link.getAttribute("href")));
        return paths;
    }

    private static void add(Set<String> paths, @Nullable String path) {
        if (path != null) {
            paths.add(path);
        }
    }

    private static double paint(Page page, String address) {
        page.navigate(address);
        return ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
    }
}
