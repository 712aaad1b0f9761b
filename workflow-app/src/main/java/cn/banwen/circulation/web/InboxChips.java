package cn.banwen.circulation.web;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.InboxFilter;
import cn.banwen.circulation.InboxTallies;
import cn.banwen.circulation.InboxTally;
import cn.banwen.circulation.Lamp;
import cn.banwen.circulation.Urgency;
import cn.banwen.posts.Grants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chips above the inbox. A chip's count is what choosing it would show together with what the other groups choose; a
 * group that would not narrow anything is left out.
 */
final class InboxChips {

    private static final int COUNTED_TO = 99;

    private static final Comparator<Lamp> MOST_PRESSING_FIRST =
            Comparator.comparingInt(List.of(Lamp.RED, Lamp.YELLOW, Lamp.GREEN, Lamp.STOPPED)::indexOf);

    private final InboxFilter filter;
    private final InboxTallies.Counted counted;
    private final List<Facet<?>> facets;

    private InboxChips(InboxFilter filter, InboxTallies.Counted counted, Grants grants) {
        this.filter = filter;
        this.counted = counted;
        List<String> posts = grants.postCodes();
        this.facets = List.of(
                new Facet<>(
                        "step",
                        filter.steps(),
                        InboxTally::step,
                        Coded::code,
                        Comparator.naturalOrder(),
                        filter::withSteps),
                new Facet<>(
                        "urgency",
                        filter.urgencies(),
                        InboxTally::urgency,
                        Coded::code,
                        Comparator.comparingInt(Urgency::rank),
                        filter::withUrgencies),
                new Facet<>(
                        "kind",
                        filter.kinds(),
                        InboxTally::kind,
                        Coded::code,
                        Comparator.naturalOrder(),
                        filter::withKinds),
                new Facet<>(
                        "level",
                        filter.levels(),
                        InboxTally::level,
                        Coded::code,
                        Comparator.naturalOrder(),
                        filter::withLevels),
                new Facet<>(
                        "lamp", filter.lamps(), InboxTally::lamp, Coded::code, MOST_PRESSING_FIRST, filter::withLamps),
                new Facet<>(
                        "post",
                        filter.posts().stream().filter(posts::contains).collect(Collectors.toSet()),
                        InboxTally::postCode,
                        Function.identity(),
                        Comparator.comparingInt(posts::indexOf),
                        filter::withPosts));
    }

    /**
     * A group of chips.
     *
     * @param name of the parameter; the words of its values stand in the bundles under it, save those of posts
     */
    record Group(String name, List<Chip> chips) {}

    /**
     * A chip.
     *
     * @param address the inbox with this chip chosen, or no longer
     * @param more there are more than {@code count}
     */
    record Chip(String code, boolean chosen, String address, int count, boolean more) {}

    static List<Group> of(InboxFilter filter, InboxTallies.Counted counted, Grants grants) {
        return new InboxChips(filter, counted, grants).groups();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Facet<?> facet : facets) {
            List<Chip> chips = chips(facet);
            if (chips.size() > 1 || !facet.chosen().isEmpty()) {
                groups.add(new Group(facet.name(), chips));
            }
        }
        return groups;
    }

    private <T> List<Chip> chips(Facet<T> facet) {
        Map<T, Integer> counts = counted.tallies().stream()
                .filter(tally -> facet.of().apply(tally) != null)
                .filter(tally -> facets.stream().allMatch(other -> other == facet || other.admits(tally)))
                .collect(Collectors.groupingBy(facet.of(), Collectors.summingInt(InboxTally::count)));
        Set<T> shown = new HashSet<>(counts.keySet());
        shown.addAll(facet.chosen());
        return shown.stream()
                .sorted(facet.order())
                .map(value -> chip(facet, value, counts.getOrDefault(value, 0)))
                .toList();
    }

    private <T> Chip chip(Facet<T> facet, T value, int count) {
        Set<T> toggled = new HashSet<>(facet.chosen());
        boolean chosen = !toggled.add(value);
        if (chosen) {
            toggled.remove(value);
        }
        return new Chip(
                facet.code().apply(value),
                chosen,
                InboxParameters.address(facet.with().apply(toggled)),
                Math.min(count, COUNTED_TO),
                count > COUNTED_TO || counted.capped());
    }

    private record Facet<T>(
            String name,
            Set<T> chosen,
            Function<InboxTally, @Nullable T> of,
            Function<? super T, String> code,
            Comparator<? super T> order,
            Function<Set<T>, InboxFilter> with) {

        boolean admits(InboxTally tally) {
            T value = of.apply(tally);
            return chosen.isEmpty() || (value != null && chosen.contains(value));
        }
    }
}
