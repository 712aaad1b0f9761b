package cn.banwen;

import cn.banwen.operation.Backup;
import cn.banwen.operation.CheckReport;
import cn.banwen.operation.Discrepancy;
import cn.banwen.operation.Restore;
import cn.banwen.operation.StoreCheck;
import cn.banwen.platform.StartupException;
import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.StorageException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The commands {@code check}, {@code backup <folder>} and {@code restore <folder>}: beside a running application or without
 * one, with its settings. They open no port, start no timers and, given external servers, touch no data directory.
 */
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class
})
@ComponentScan(
        useDefaultFilters = false,
        lazyInit = true,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UsedByCommands.class))
final class OperatorCommand {

    static final Set<String> NAMES = Set.of("check", "backup", "restore");

    /** The exit code of a check, or a backup, that found discrepancies; 1 stands for all that kept it from being done. */
    private static final int DISCREPANCIES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(OperatorCommand.class);
    private static final String WITHOUT_FILES = "--without-files";

    private OperatorCommand() {}

    /** Returns the exit code. Failures of the start are thrown, already reported. */
    static int run(String... args) {
        String command = args[0];
        List<String> words = Arrays.stream(args)
                .skip(1)
                .filter(word -> !word.startsWith("--"))
                .toList();
        if (words.size() != (command.equals("check") ? 0 : 1)) {
            LOG.error("用法 / usage: check | backup <folder> [{}] | restore <folder>", WITHOUT_FILES);
            return 1;
        }
        try (ConfigurableApplicationContext context = context(command, args)) {
            return switch (command) {
                case "check" -> report(context.getBean(StoreCheck.class).run(seen -> {}));
                case "backup" ->
                    report(context.getBean(Backup.class)
                            .write(Path.of(words.get(0)), !List.of(args).contains(WITHOUT_FILES)));
                default -> {
                    context.getBean(Restore.class).read(Path.of(words.get(0)));
                    yield 0;
                }
            };
        } catch (RuntimeException failure) {
            LOG.error("{}", reason(failure));
            return 1;
        }
    }

    /** What the operator can mend, in one line; anything else is thrown. */
    private static String reason(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException
                    || cause instanceof StorageException
                    || cause instanceof SQLException) {
                return String.valueOf(cause.getMessage());
            }
        }
        throw failure;
    }

    private static ConfigurableApplicationContext context(String command, String... args) {
        // only the restore changes tables, as their owner
        String owner = "--banwen.database.migrate-at-start=" + command.equals("restore");
        String[] options = Stream.concat(
                        Arrays.stream(args).filter(word -> word.startsWith("--") && !word.equals(WITHOUT_FILES)),
                        Stream.of(
                                owner,
                                "--banwen.database.answer-timeout=0s",
                                "--banwen-command=" + command,
                                "--spring.main.lazy-initialization=true"))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(OperatorCommand.class)
                .main(OperatorCommand.class)
                .web(WebApplicationType.NONE)
                .run(options);
    }

    private static int report(CheckReport report) {
        report.kinds().forEach(kind -> LOG.info("{}: {} objects, {} bytes", kind.kind(), kind.objects(), kind.bytes()));
        LOG.info("objects in the store: {}", report.stored());
        LOG.info("acts: {} of {} documents, {} checkpoints", report.acts(), report.chains(), report.checkpoints());
        return outcome(report.total(), report.discrepancies());
    }

    private static int report(Backup.Written backup) {
        LOG.info(
                "备份完成 / backup written: {} ({} rows, {} objects, {} bytes)",
                backup.folder(),
                backup.rows(),
                backup.objects(),
                backup.bytes());
        return outcome(backup.total(), backup.discrepancies());
    }

    private static int outcome(long total, List<Discrepancy> discrepancies) {
        discrepancies.forEach(one -> LOG.warn("{}", one));
        if (total == 0) {
            LOG.info("全部一致 / all is as recorded");
            return 0;
        }
        LOG.warn("发现 {} 处不一致 / {} discrepancies", total, total);
        return DISCREPANCIES;
    }
}
