package cn.banwen.operation;

import cn.banwen.operation.PartState.Level;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** PostgreSQL, and how many of this process's connections to it are in use. */
@Component
class DatabasePart implements PartOfSystem {

    private static final String PART = "database";

    private final JdbcClient jdbc;
    private final HikariDataSource pool;

    DatabasePart(JdbcClient jdbc, HikariDataSource pool) {
        this.jdbc = jdbc;
        this.pool = pool;
    }

    private record Facts(String version, String size) {}

    @Override
    public int position() {
        return 10;
    }

    @Override
    public PartState state() {
        try {
            Facts facts = jdbc.sql("select current_setting('server_version') as version,"
                            + " pg_size_pretty(pg_database_size(current_database())) as size")
                    .query(Facts.class)
                    .single();
            HikariPoolMXBean use = pool.getHikariPoolMXBean();
            int most = pool.getMaximumPoolSize();
            int active = use == null ? 0 : use.getActiveConnections();
            Level level = active >= most ? Level.WARNING : Level.GOOD;
            return PartState.of(PART, level, "up", facts.version(), facts.size(), active, most);
        } catch (DataAccessException away) {
            return PartState.of(PART, Level.BAD, "away");
        }
    }
}
