package cn.banwen.keycloak;

import cn.banwen.administration.Administrators;
import cn.banwen.identity.ByDirectory;
import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.Posts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is read from the directory of Keycloak, and how it stands with it. */
@Configuration(proxyBeanMethods = false)
@ByDirectory
class DirectoryConfiguration {

    @Bean
    KeycloakHealth keycloakHealthIndicator() {
        return new KeycloakHealth();
    }

    @Bean
    KeycloakPart keycloakPart(KeycloakHealth health) {
        return new KeycloakPart(health);
    }

    @Bean
    KeycloakDirectory keycloakDirectory(KeycloakSettings settings) {
        return new KeycloakDirectory(settings);
    }

    @Bean
    Turns turns(JdbcClient jdbc, Clock clock) {
        return new Turns(jdbc, clock);
    }

    @Bean
    DirectoryLook directoryLook(
            KeycloakSettings settings,
            KeycloakDirectory directory,
            DirectoryAccounts accounts,
            KeycloakHealth health,
            Turns turns,
            Clock clock) {
        KeycloakProbe probe = new KeycloakProbe(settings, KeycloakConfiguration.requests(settings), clock);
        return new DirectoryLook(settings, probe, directory, accounts, health, turns);
    }

    @Bean
    DirectorySync directorySync(
            KeycloakSettings settings,
            KeycloakDirectory directory,
            DirectoryAccounts accounts,
            Posts posts,
            PostRegister register,
            Administrators administrators,
            DirectoryRuns runs) {
        return new DirectorySync(settings, directory, accounts, posts, register, administrators, runs);
    }

    @Bean
    DirectoryRuns directoryRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new DirectoryRuns(jdbc, json, clock);
    }

    @Bean
    DirectorySchedule directorySchedule(KeycloakSettings settings, DirectorySync sync, Turns turns) {
        return new DirectorySchedule(settings.directory().syncEvery(), sync, turns);
    }
}
