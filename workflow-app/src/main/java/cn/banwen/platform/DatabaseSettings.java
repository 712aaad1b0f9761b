package cn.banwen.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An external PostgreSQL.
 *
 * @param url JDBC address; without it the embedded server is used
 * @param owner the role that owns the schema: runs the migrations and nothing else
 * @param app the role that the application works as: owns nothing
 */
@ConfigurationProperties("banwen.database")
record DatabaseSettings(@Nullable String url, @Nullable Role owner, @Nullable Role app) {

    record Role(String username, String password) {

        @Override
        public String toString() {
            return username;
        }
    }

    DatabaseAccess access(String address) {
        if (owner == null || app == null) {
            throw new StartupException(
                    "外部数据库需同时给出 banwen.database.owner 和 banwen.database.app 的用户名与密码",
                    "an external database needs banwen.database.owner.* and banwen.database.app.*");
        }
        return new DatabaseAccess(address, owner, app);
    }
}
