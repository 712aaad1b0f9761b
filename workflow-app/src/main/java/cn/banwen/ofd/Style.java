package cn.banwen.ofd;

import cn.banwen.ofd.Resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an object is drawn: its own words first, then those of its drawing parameters and of the parameters they build on,
 * then those of the layer (GB/T 33190, 8.2).
 */
record Style(List<Markup> sources) {

    /** Longer chains are loops. */
    private static final int LONGEST_CHAIN = 16;

    static final Style PLAIN = new Style(List.of());

    Style {
        sources = List.copyOf(sources);
    }

    /** This style overlaid with an element's own words and the drawing parameters that it names. */
    Style with(Markup element, Resources resources) {
        List<Markup> all = new ArrayList<>();
        all.add(element);
        Optional<String> id = element.attribute("DrawParam");
        while (id.isPresent() && all.size() <= LONGEST_CHAIN) {
            Optional<Markup> param = resources.drawParam(id.get()).map(Resource::markup);
            param.ifPresent(all::add);
            id = param.flatMap(found -> found.attribute("Relative"));
        }
        if (id.isEmpty() && all.size() == 1 && sources.isEmpty()) {
            return new Style(all);
        }
        all.addAll(sources);
        return new Style(all);
    }

    Optional<String> text(String key) {
        return sources.stream()
                .flatMap(source -> source.attribute(key).stream())
                .findFirst();
    }

    double number(String key, double otherwise) {
        return text(key).map(Numbers::one).orElse(otherwise);
    }

    Optional<Markup> child(String key) {
        return sources.stream().flatMap(source -> source.child(key).stream()).findFirst();
    }
}
