package cn.banwen.deadlines;

import cn.banwen.administration.AdministrationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of deadlines among the sections of the administration. */
@Configuration(proxyBeanMethods = false)
class RulesSection {

    @Bean
    AdministrationSection rulesAdministration() {
        return new AdministrationSection("/deadlines/rules", "rules.title", 32);
    }
}
