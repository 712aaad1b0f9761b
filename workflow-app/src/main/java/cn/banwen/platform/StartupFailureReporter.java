package cn.banwen.platform;

import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Prints a failure that the operator can mend as one line instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupFailureReporter implements SpringBootExceptionReporter {

    private final DatabaseTrouble database;
    private final PrintStream out;

    /**
     * Of several constructors Spring Boot takes the public one.
     *
     * @param context whose start failed; there may be none yet
     */
    public StartupFailureReporter(@Nullable ConfigurableApplicationContext context) {
        this(context == null ? null : context.getEnvironment(), System.err);
    }

    StartupFailureReporter(@Nullable Environment environment, PrintStream out) {
        this.database = new DatabaseTrouble(environment);
        this.out = out;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = lineFor(failure);
        line.ifPresent(text -> out.println("办文未能启动 / Banwen did not start: " + text));
        return line.isPresent();
    }

    private Optional<String> lineFor(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof PortInUseException portInUse) {
                int port = portInUse.getPort();
                return Optional.of("端口 %d 已被占用，请用 SERVER_PORT 指定其他端口 / port %d is in use, name another by SERVER_PORT"
                        .formatted(port, port));
            }
        }
        return database.of(failure).map(BackendTrouble::line);
    }
}
