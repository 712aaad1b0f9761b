package cn.banwen.platform;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a failure that the operator can mend as one line instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupFailureReporter implements SpringBootExceptionReporter {

    private final PrintStream out;

    StartupFailureReporter() {
        this(System.err);
    }

    StartupFailureReporter(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = lineFor(failure);
        line.ifPresent(text -> out.println("办文未能启动 / Banwen did not start: " + text));
        return line.isPresent();
    }

    private static Optional<String> lineFor(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof PortInUseException portInUse) {
                int port = portInUse.getPort();
                return Optional.of("端口 %d 已被占用，请用 SERVER_PORT 指定其他端口 / port %d is in use, name another by SERVER_PORT"
                        .formatted(port, port));
            }
            if (cause instanceof SQLException database && isAtTheDoor(database)) {
                return Optional.of("无法连接数据库，请检查 BANWEN_DATABASE_URL 和用户名、密码"
                        + " / can't enter the database, check BANWEN_DATABASE_URL and the logins ("
                        + database.getMessage() + ")");
            }
        }
        return Optional.empty();
    }

    /** No connection, no such login, no such database. */
    private static boolean isAtTheDoor(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
    }
}
