package cn.banwen.platform;

import cn.banwen.storage.S3Settings;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** The servers that an application runs itself, for a second one to work on them beside it. */
public final class EmbeddedBackends {

    private EmbeddedBackends() {}

    public static List<String> settings(BeanFactory beans) {
        EmbeddedServers servers = beans.getBean(EmbeddedServers.class);
        DatabaseAccess database = servers.database();
        S3Settings store = servers.storage();
        return List.of(
                "--banwen.database.url=" + database.url(),
                "--banwen.database.app.username=" + database.app().username(),
                "--banwen.database.app.password=" + database.app().password(),
                "--banwen.database.migrate-at-start=false",
                "--banwen.storage.endpoint=" + store.endpoint(),
                "--banwen.storage.bucket=" + store.bucket(),
                "--banwen.storage.access-key=" + store.accessKey(),
                "--banwen.storage.secret-key=" + store.secretKey());
    }
}
