package cn.banwen.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external PostgreSQL.
 *
 * @param url JDBC address; without it the embedded server is used
 * @param owner the role that owns the schema: runs the migrations and nothing else
 * @param app the role that the application works as: owns nothing
 * @param migrateAtStart whether a start brings the schemas up to date. Where {@code migrate} was run before, the
 *     application needs no owner's login, and a schema that is behind ends the start.
 * @param answerTimeout how long the application's role waits for an answer, after which the connection counts as dead; 0 for
 *     ever. The server waits twice as long for the next word of a transaction. The owner's work takes as long as it takes.
 */
@ConfigurationProperties("banwen.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable Role owner,
        @Nullable Role app,
        @DefaultValue("true") boolean migrateAtStart,
        @DefaultValue("30s") Duration answerTimeout) {

    static final String MIGRATE_AT_START = "banwen.database.migrate-at-start";

    record Role(String username, String password) {

        @Override
        public String toString() {
            return username;
        }
    }

    DatabaseAccess access(String address) {
        Role changing = migrateAtStart ? owner : app;
        if (changing == null || app == null) {
            throw new StartupException(
                    "外部数据库需同时给出 banwen.database.owner 和 banwen.database.app 的用户名与密码",
                    "an external database needs banwen.database.owner.* and banwen.database.app.*");
        }
        return new DatabaseAccess(address, changing, app);
    }
}
