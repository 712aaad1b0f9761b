package cn.banwen.refusal;

import java.util.List;

/**
 * One thing wrong with one field of a form.
 *
 * @param field the field's name as the REST interface spells it, empty for the form as a whole
 * @param code stable code; the words stand in the message bundles under {@code refusal.<code>}
 * @param args positional arguments of the message
 */
public record Problem(String field, String code, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String field, String code, Object... args) {
        return new Problem(field, code, List.of(args));
    }
}
