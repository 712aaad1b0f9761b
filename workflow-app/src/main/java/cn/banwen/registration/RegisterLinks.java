package cn.banwen.registration;

import cn.banwen.registration.RegisterOrder.By;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that lead from a selection on; for templates. */
record RegisterLinks(RegisterSelection selection) {

    /** Every order by its code. */
    static List<String> orders() {
        return Arrays.stream(By.values())
                .flatMap(by -> Stream.of(by.code(), "-" + by.code()))
                .toList();
    }

    /** The same lines by a column; by it already, the other way round. */
    public String sortedBy(String column) {
        boolean turned = selection.order().code().equals(column);
        Map<String, String> parameters = new LinkedHashMap<>(selection.parameters());
        parameters.put("sort", (turned ? "-" : "") + column);
        return address("/register", parameters);
    }

    /** As {@code aria-sort} has it; null for a column that the lines are not sorted by. */
    public @Nullable String direction(String column) {
        RegisterOrder order = selection.order();
        if (!order.by().code().equals(column)) {
            return null;
        }
        return order.descending() ? "descending" : "ascending";
    }

    /** Where the selection is exported at once. */
    public String export(String format) {
        return address("/api/register." + format.toLowerCase(Locale.ROOT), selection.parameters());
    }

    /** The whole book of the year. */
    public String all() {
        return address("/register", Map.of("year", Integer.toString(selection.year())));
    }

    /** The same selection on the page. */
    public String page() {
        return address("/register", selection.parameters());
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(parameters).toUriString();
    }
}
