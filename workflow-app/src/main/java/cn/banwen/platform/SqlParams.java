package cn.banwen.platform;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a statement of which some may be null: the variable-argument form of JdbcClient takes none. */
public final class SqlParams {

    private SqlParams() {}

    public static List<@Nullable Object> of(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
