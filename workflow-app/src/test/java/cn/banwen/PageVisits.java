package cn.banwen;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.web.PageController;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which pages there are and who looks at them: every address that a {@link PageController} answers with a page, and
 * documents in each state, each with the form of its step. An address with something to fill in needs an example here.
 */
final class PageVisits {

    /** Clerk, leader, an office, administrator, inspector. */
    static final List<String> READERS = List.of("clerk", "secretary", "agri", "admin", "inspector");

    /** Who has the form of a step where it is none of the clerk's. */
    private static final Map<String, String> WHOSE = Map.of(
            "first-review", "director",
            "propose", "director",
            "approve", "secretary",
            "handle", "agri",
            "read", "finance");

    private final RequestMappingHandlerMapping mappings;
    private final Map<String, UUID> documents;
    private final UUID task;

    PageVisits(RequestMappingHandlerMapping mappings, Map<String, UUID> documents, DocumentQueries queries) {
        this.mappings = mappings;
        this.documents = documents;
        this.task = queries.view(document("sign-receipt"), "clerk")
                .openTasks()
                .get(0)
                .id();
    }

    /**
     * A visit.
     *
     * @param name for the picture
     */
    record Visit(String path, String name) {}

    /** An address for each pattern with variables; null where there is none. */
    private @Nullable String example(String pattern) {
        if (pattern.startsWith("/documents/{id}")) {
            return pattern.replace("{id}", document("handle").toString()).replace("{fileId}", task.toString());
        }
        if (pattern.startsWith("/supervision/documents/{id}")) {
            return pattern.replace("{id}", document("handle").toString()).replace("{one}", "1");
        }
        if (pattern.startsWith("/step-in/{id}")) {
            return pattern.replace("{id}", task.toString());
        }
        if (pattern.startsWith("/tasks/{id}")) {
            return pattern.replace("{id}", task.toString());
        }
        if (pattern.startsWith("/receive/uploads/{id}") || pattern.startsWith("/search/saved/{id}")) {
            return pattern.replace("{id}", task.toString());
        }
        if (pattern.startsWith("/posts/{code}")) {
            return pattern.replace("{code}", "office-clerk");
        }
        if (pattern.startsWith("/posts/changes/{id}")) {
            return "/posts/changes/1/approve";
        }
        if (pattern.startsWith("/administration/people/{username}")) {
            return "/administration/people/agri" + (pattern.contains("{act") ? "/reset" : "");
        }
        if (pattern.startsWith("/administration/state/retry/{kind}")) {
            return "/administration/state/retry/mail";
        }
        if (pattern.startsWith("/absences/{id}")
                || pattern.startsWith("/receive/refused/{id}")
                || pattern.startsWith("/handovers/{id}")
                || pattern.startsWith("/cards/{id}")
                || pattern.startsWith("/phrases/{id}")) {
            return pattern.replace("{id}", "1");
        }
        return null;
    }

    private UUID document(String step) {
        return Objects.requireNonNull(documents.get(step));
    }

    /** Addresses by the pattern that leads there. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String pattern : patterns()) {
            String path = pattern.contains("{") ? example(pattern) : pattern;
            if (path != null) {
                pages.put(pattern, path);
            }
        }
        return pages;
    }

    /** Patterns to which no example leads. */
    List<String> unvisited() {
        List<String> unvisited = new ArrayList<>(patterns());
        unvisited.removeAll(pages().keySet());
        return unvisited;
    }

    TreeSet<String> patterns() {
        TreeSet<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PageController.class) && isPage(info)) {
                patterns.addAll(info.getPatternValues());
            }
        });
        return patterns;
    }

    private static boolean isPage(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var types = info.getProducesCondition().getProducibleMediaTypes();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && (types.isEmpty() || types.stream().anyMatch(type -> type.includes(MediaType.TEXT_HTML)));
    }

    List<Visit> of(String reader) {
        List<Visit> visits = new ArrayList<>();
        if (READERS.contains(reader)) {
            pages().forEach((pattern, path) -> visits.add(new Visit(path, name(pattern))));
        }
        documents.forEach((step, id) -> {
            if (WHOSE.getOrDefault(step, "clerk").equals(reader)) {
                visits.add(new Visit("/documents/" + id, "document-" + step));
            }
        });
        return visits;
    }

    private static String name(String pattern) {
        String name =
                pattern.replaceAll("[{}]", "").replaceAll("[^a-z0-9-]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
