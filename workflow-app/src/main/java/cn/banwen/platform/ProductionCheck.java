package cn.banwen.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * What the profile {@code production} asks for before anything starts: its own database, store and name. Nothing is
 * replaced by a server of the demo. The demo's users are looked for in the database, at the start of every profile but theirs.
 */
class ProductionCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Which of the operator's commands runs; absent for {@code migrate} and for the application. */
    private static final String COMMAND = "banwen-command";

    private static final List<String> SCHEMA = List.of(
            "banwen.database.url",
            "banwen.database.owner.username",
            "banwen.database.owner.password",
            "banwen.database.app.username",
            "banwen.database.app.password");

    private static final List<String> APPLICATION = List.of(
            "banwen.database.url",
            "banwen.database.app.username",
            "banwen.database.app.password",
            "banwen.storage.endpoint",
            "banwen.storage.bucket",
            "banwen.storage.access-key",
            "banwen.storage.secret-key",
            "banwen.office-name");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartupException(
                    "demo 与 production 不能同时启用（SPRING_PROFILES_ACTIVE）",
                    "the profiles demo and production exclude each other, see SPRING_PROFILES_ACTIVE");
        }
        boolean onlySchema = event.getSpringApplication().getWebApplicationType() == WebApplicationType.NONE;
        List<String> missing = needed(environment, onlySchema).stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .map(ProductionCheck::asVariable)
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw new StartupException(
                    "生产环境（production）缺少设置 " + names + "；内置的数据库和文件存储仅供演示",
                    "the profile production needs " + names + "; the embedded servers are for demonstrations only");
        }
    }

    private static List<String> needed(ConfigurableEnvironment environment, boolean onlySchema) {
        switch (environment.getProperty(COMMAND, "")) {
            case "check", "backup" -> {
                return APPLICATION.subList(0, APPLICATION.size() - 1);
            }
            case "restore" -> {
                List<String> needed = new ArrayList<>(SCHEMA);
                needed.addAll(APPLICATION.subList(SCHEMA.size() - 2, APPLICATION.size() - 1));
                return needed;
            }
            default -> {}
        }
        if (onlySchema) {
            return SCHEMA;
        }
        List<String> needed = new ArrayList<>(APPLICATION);
        if (environment.getProperty(DatabaseSettings.MIGRATE_AT_START, Boolean.class, true)) {
            needed.addAll(1, SCHEMA.subList(1, 3));
        }
        return needed;
    }

    private static String asVariable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
