package cn.banwen.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database and its two roles: an owner that changes the schema, and an application role that owns nothing, so that
 * even a taken-over application can't rewrite the acts.
 */
@MigratesSchemas
@UsedByCommands
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int POOL_SIZE = 24;

    /** How long a request waits for a connection of the pool before it is told that the database is away. */
    private static final Duration CONNECTION = Duration.ofSeconds(10);

    /** How long a connection of the pool may take to show that it is alive, or a new one to come about. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    /**
     * PostgreSQL's JIT costs more than these short statements; an external server may have it on. And a machine that died without
     * a word would keep its locks for the two hours after which the server by itself asks whether it lives: here a minute.
     */
    private static final String EACH_CONNECTION =
            "set jit = off; set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

    @Bean
    DatabaseAccess databaseAccess(DatabaseSettings settings, ObjectProvider<EmbeddedServers> embedded) {
        String url = settings.url();
        if (url != null && !url.isBlank()) {
            return settings.access(url);
        }
        EmbeddedServers servers = embedded.getIfAvailable();
        if (servers == null) {
            throw new StartupException(
                    "migrate 命令需给出 BANWEN_DATABASE_URL", "the command migrate needs BANWEN_DATABASE_URL");
        }
        return servers.database();
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseAccess access, DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("banwen");
        pool.setJdbcUrl(access.urlWithSearchPath());
        pool.setUsername(access.app().username());
        pool.setPassword(access.app().password());
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setConnectionTimeout(CONNECTION.toMillis());
        pool.setValidationTimeout(SIGN_OF_LIFE.toMillis());
        // The driver's own default waits for ever for a server that hangs; what the address says goes before.
        pool.addDataSourceProperty("connectTimeout", String.valueOf(SIGN_OF_LIFE.toSeconds()));
        pool.addDataSourceProperty(
                "socketTimeout", String.valueOf(settings.answerTimeout().toSeconds()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.setConnectionInitSql(EACH_CONNECTION + bounds(settings.answerTimeout()));
        return pool;
    }

    /**
     * A process that is frozen keeps its connections: those that wait for a lock would get it one after the other, and each keep
     * it. So the server gives up just after the driver would, and lets no transaction hold its locks without a word.
     */
    private static String bounds(Duration answer) {
        if (answer.isZero()) {
            return "";
        }
        return "; set lock_timeout = '%dms'; set idle_in_transaction_session_timeout = '%dms'"
                .formatted(
                        answer.plusSeconds(1).toMillis(), answer.multipliedBy(2).toMillis());
    }

    /**
     * In the place of Spring Boot's, which tells an exception's text instead of the setting. Of the pool alone: the owner's
     * login is for migrations, and its connections wait as long as it takes.
     */
    @Bean
    HealthIndicator dbHealthIndicator(HikariDataSource dataSource, Environment environment) {
        DatabaseTrouble troubles = new DatabaseTrouble(environment);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new BackendHealth("数据库 database：", () -> {
            try {
                jdbc.queryForObject("select 1", Integer.class);
                return Optional.empty();
            } catch (DataAccessException away) {
                return Optional.of(troubles.of(away).orElseGet(troubles::unknown));
            }
        });
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    @Qualifier("owner")
    DataSource ownerDataSource(DatabaseAccess access) {
        return new DriverManagerDataSource(
                access.urlWithSearchPath(),
                access.owner().username(),
                access.owner().password());
    }

    @Bean
    FlywayConfigurationCustomizer migrationsKnowTheApplicationRole(DatabaseAccess access) {
        return flyway -> flyway.placeholders(java.util.Map.of(
                "app", access.app().username(), "owner", access.owner().username()));
    }

    @Bean
    FlywayMigrationStrategy schemaMigrations(DatabaseSettings settings, DatabaseAccess access) {
        return settings.migrateAtStart() ? SchemaMigrations.run(access.app()) : SchemaMigrations::require;
    }
}
