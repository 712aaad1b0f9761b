package cn.banwen.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Warns of each setting of ours that nothing reads: a mistyped one would be without effect and without a word. */
class UnknownSettings implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownSettings.class);

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        in(event.getApplicationContext().getEnvironment()).forEach(name -> nearest(name)
                .ifPresentOrElse(
                        near -> LOG.warn(
                                "没有名为 {} 的设置，已忽略；是否指 {}？ / there is no setting {}: it has no effect; did you mean {}?",
                                name,
                                near,
                                name,
                                near),
                        () -> LOG.warn("没有名为 {} 的设置，已忽略 / there is no setting {}: it has no effect", name, name)));
    }

    /** The setting that was probably meant, written as the unknown one is; empty where none is near. */
    static Optional<String> nearest(String unknown) {
        String plain = plain(unknown);
        int tolerated = Math.max(2, plain.length() / 5);
        return KnownSettings.names()
                .filter(known -> EditDistance.between(plain(known), plain) <= tolerated)
                .min(Comparator.comparingInt(known -> EditDistance.between(plain(known), plain)))
                .map(known -> unknown.startsWith("BANWEN_") ? asVariable(known) : known);
    }

    private static String asVariable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static List<String> in(ConfigurableEnvironment environment) {
        Set<String> known = KnownSettings.names().map(UnknownSettings::plain).collect(Collectors.toUnmodifiableSet());
        Set<String> lists = KnownSettings.lists().map(UnknownSettings::plain).collect(Collectors.toUnmodifiableSet());
        return environment.getPropertySources().stream()
                .flatMap(UnknownSettings::names)
                .filter(UnknownSettings::isOurs)
                .filter(name -> !known.contains(plain(name)) && !isInAList(plain(name), lists))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> enumerable
                ? Stream.of(enumerable.getPropertyNames())
                : Stream.empty();
    }

    private static boolean isOurs(String name) {
        return name.startsWith("banwen.") || name.startsWith("BANWEN_");
    }

    /** {@code banwen.intake.mail[0].host} and {@code BANWEN_INTAKE_MAIL_0_HOST} are of the list {@code banwen.intake.mail}. */
    private static boolean isInAList(String plain, Set<String> lists) {
        return lists.stream().anyMatch(list -> plain.matches(list + "\\d+.*"));
    }

    /** A setting has one name as a property and several as a variable: banwen.office-name, BANWEN_OFFICE_NAME. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
