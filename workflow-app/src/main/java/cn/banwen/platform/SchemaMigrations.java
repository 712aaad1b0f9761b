package cn.banwen.platform;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of the schema {@code banwen} at a start: changed by its owner, or only looked at. */
final class SchemaMigrations {

    private SchemaMigrations() {}

    /** Changes it, and lets the application's role see what was done: a later start may have no owner's login. */
    static FlywayMigrationStrategy run(DatabaseSettings.Role app) {
        return flyway -> {
            flyway.migrate();
            new JdbcTemplate(flyway.getConfiguration().getDataSource())
                    .execute("grant select on banwen.%s to \"%s\""
                            .formatted(
                                    flyway.getConfiguration().getTable(),
                                    app.username().replace("\"", "\"\"")));
        };
    }

    /** Refuses a schema that lacks a migration of this version; one that is ahead belongs to an upgrade under way. */
    static void require(Flyway flyway) {
        try {
            flyway.validate();
        } catch (FlywayValidateException behind) {
            throw new StartupException(
                    "数据库结构不是本版本的，请先执行 migrate 命令",
                    "the database is not at this version's schema: run the command migrate first",
                    behind);
        }
    }
}
