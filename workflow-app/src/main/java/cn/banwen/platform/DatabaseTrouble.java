package cn.banwen.platform;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Tells why the database can't be entered by the setting that mends it. */
final class DatabaseTrouble {

    private static final String URL = "BANWEN_DATABASE_URL";

    private final String owner;
    private final String application;

    DatabaseTrouble(@Nullable Environment environment) {
        this.owner = name(environment, "owner");
        this.application = name(environment, "app");
    }

    private static String name(@Nullable Environment environment, String role) {
        return environment == null ? "" : environment.getProperty("banwen.database." + role + ".username", "");
    }

    /** What stands against entering; empty where the failure comes from inside, from a statement or a rule. */
    Optional<BackendTrouble> of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isAtTheDoor(refused)) {
                return Optional.of(atTheDoor(refused));
            }
        }
        return Optional.empty();
    }

    /** No connection, no such login, no such database. */
    private static boolean isAtTheDoor(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D") || state.startsWith("57P");
    }

    private BackendTrouble atTheDoor(SQLException failure) {
        Optional<CertificateTrouble> certificate = CertificateTrouble.in(failure);
        if (certificate.isPresent()) {
            CertificateTrouble trouble = certificate.get();
            String trust = trouble == CertificateTrouble.UNTRUSTED ? " sslrootcert" : "";
            return trouble(
                    trouble.code(),
                    trouble.chinese() + "（" + URL + trust + "）",
                    trouble.english() + " (" + URL + trust + ")");
        }
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            String setting = settingOf(failure);
            return trouble(
                    "login-refused",
                    "拒绝登录，请检查 " + setting + "（" + firstLine(failure) + "）",
                    "it refuses the login, check " + setting + " (" + firstLine(failure) + ")");
        }
        if (state.startsWith("3D")) {
            return trouble(
                    "no-database",
                    "没有这个数据库，请检查 " + URL + "（" + firstLine(failure) + "）",
                    "there is no such database, check " + URL + " (" + firstLine(failure) + ")");
        }
        return trouble(
                "unreachable",
                "无法连接，请检查 " + URL + " 和数据库服务",
                "it can't be reached, check " + URL + " (" + firstLine(failure) + ")");
    }

    /** It does not serve, and says nothing that a setting would mend. */
    BackendTrouble unknown() {
        return trouble(
                "unavailable", "不能执行语句，请检查数据库服务（" + URL + "）", "it serves no statements, look at the server of " + URL);
    }

    /** PostgreSQL names the role that it refuses. */
    private String settingOf(SQLException failure) {
        String text = String.valueOf(failure.getMessage());
        boolean ofOwner = !owner.isBlank() && text.contains("\"" + owner + "\"");
        boolean ofApplication = !application.isBlank() && text.contains("\"" + application + "\"");
        if (ofOwner == ofApplication) {
            return "BANWEN_DATABASE_OWNER_USERNAME / _PASSWORD, BANWEN_DATABASE_APP_USERNAME / _PASSWORD";
        }
        String role = ofOwner ? "OWNER" : "APP";
        return "BANWEN_DATABASE_" + role + "_USERNAME, BANWEN_DATABASE_" + role + "_PASSWORD";
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static BackendTrouble trouble(String code, String chinese, String english) {
        return new BackendTrouble(code, "数据库：" + chinese, "database: " + english);
    }
}
