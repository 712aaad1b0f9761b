package cn.banwen.keycloak;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of a person from the two that Keycloak keeps: 沈 and 文秀 are 沈文秀, John and Smith are John Smith. */
final class PersonNames {

    private PersonNames() {}

    static String of(@Nullable String given, @Nullable String family) {
        boolean chinese = isChinese(given) || isChinese(family);
        Stream<@Nullable String> parts = chinese ? Stream.of(family, given) : Stream.of(given, family);
        return parts.map(part -> part == null ? "" : part.strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(chinese ? "" : " "));
    }

    private static boolean isChinese(@Nullable String part) {
        return part != null
                && part.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }
}
