package cn.banwen.ofd;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a part, by its local name: makers differ in the namespace, and some forget it.
 *
 * @param text its own character data, without that of its children
 */
record Markup(String name, Map<String, String> attributes, List<Markup> children, String text) {

    static final Markup NONE = new Markup("", Map.of(), List.of(), "");

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /** The first child of that name. */
    Optional<Markup> child(String key) {
        return children.stream().filter(child -> child.name.equals(key)).findFirst();
    }

    List<Markup> children(String key) {
        return children.stream().filter(child -> child.name.equals(key)).toList();
    }

    /** The text of the first child of that name, without space around it; empty if there is none. */
    Optional<String> childText(String key) {
        return child(key).map(child -> child.text.strip()).filter(found -> !found.isEmpty());
    }

    /** The attribute, or the child element that some makers write instead. */
    Optional<String> value(String key) {
        return attribute(key).or(() -> childText(key));
    }

    boolean flag(String key, boolean otherwise) {
        return attribute(key)
                .map(value ->
                        value.strip().equalsIgnoreCase("true") || value.strip().equals("1"))
                .orElse(otherwise);
    }

    double number(String key, double otherwise) {
        return attribute(key).map(Numbers::one).orElse(otherwise);
    }

    String id() {
        return attribute("ID").orElse("?");
    }
}
