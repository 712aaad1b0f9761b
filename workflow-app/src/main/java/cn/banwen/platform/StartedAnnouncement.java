package cn.banwen.platform;

import java.util.Arrays;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last lines of the console: where it is, who may try it, where the data lie. */
@Component
class StartedAnnouncement {

    private final DataDirectory data;

    StartedAnnouncement(DataDirectory data) {
        this.data = data;
    }

    @EventListener
    @Order
    void started(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        boolean demo = Arrays.asList(
                        event.getApplicationContext().getEnvironment().getActiveProfiles())
                .contains("demo");
        System.out.printf(
                """

                办文已启动 / Banwen is running
                  地址 address     http://localhost:%d
                %s  数据 data        %s
                %n""",
                web.getWebServer().getPort(), demo ? users() : "", data.root());
    }

    private static String users() {
        return """
                  演示用户 users   clerk director secretary head deputy civil agri emergency finance
                                   clerk-b director-b deputy-b admin inspector
                  密码 password    banwen-demo
                """;
    }
}
