package cn.banwen.circulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An enum constant that the REST interface, the database and the message bundles spell in lower case with hyphens. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** For codes that the database's constraints guarantee. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code).orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " " + code));
    }

    /** All codes of a type, for telling what could have been given. */
    static String codes(Class<? extends Coded> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(" | "));
    }
}
