package cn.banwen.keycloak;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report: a difference, or something that the directory has in a form that can't be taken over.
 *
 * @param code of the text, {@code directory.line.<code>}
 * @param problem somebody has to mend it in Keycloak or here; nothing is done about it
 * @param arguments of the text
 */
record DirectoryLine(String code, boolean problem, List<String> arguments) {

    static DirectoryLine change(String code, @Nullable Object... arguments) {
        return new DirectoryLine(code, false, texts(arguments));
    }

    static DirectoryLine problem(String code, @Nullable Object... arguments) {
        return new DirectoryLine(code, true, texts(arguments));
    }

    private static List<String> texts(@Nullable Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument == null ? "—" : argument.toString())
                .toList();
    }
}
