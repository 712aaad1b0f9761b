package cn.banwen;

import cn.banwen.platform.MigratesSchemas;
import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The command {@code migrate}: brings both schemas up to date as their owner and ends, before the application, which
 * then needs no owner's login, is rolled out. It opens no port and asks for no store. Running it again, or in two
 * places at once, does no harm.
 */
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = MigratesSchemas.class))
final class SchemaMigration {

    static final String COMMAND = "migrate";

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    private SchemaMigration() {}

    /** @throws RuntimeException, already reported, when a schema can't be brought up to date: the process ends with 1 */
    static void run(String... args) {
        String[] options = Stream.concat(
                        Arrays.stream(args).skip(1), Stream.of("--banwen.database.migrate-at-start=true"))
                .toArray(String[]::new);
        new SpringApplicationBuilder(SchemaMigration.class)
                .main(SchemaMigration.class)
                .web(WebApplicationType.NONE)
                .run(options)
                .close();
        LOG.info("数据库结构已是最新 / the schemas are up to date");
    }
}
