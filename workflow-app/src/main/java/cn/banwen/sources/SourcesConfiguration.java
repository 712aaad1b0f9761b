package cn.banwen.sources;

import cn.banwen.intake.Spool;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceSettings.class)
class SourcesConfiguration {

    @Bean
    ConfiguredSources configuredSources(
            SourceSettings settings,
            Spool spool,
            ReasonTexts reasons,
            Clock clock,
            @Value("${banwen.intake.max-file-size}") DataSize limit) {
        List<Source> sources = new ArrayList<>();
        if (settings.folder().isGiven()) {
            sources.add(new FolderSource(settings.folder(), spool, limit.toBytes(), reasons, clock));
        }
        settings.mail().forEach(account -> sources.add(new MailSource(account, spool)));
        return new ConfiguredSources(sources);
    }
}
