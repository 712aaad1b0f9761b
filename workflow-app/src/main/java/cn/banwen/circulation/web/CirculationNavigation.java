package cn.banwen.circulation.web;

import cn.banwen.posts.Grants;
import cn.banwen.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of circulation stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CirculationNavigation {

    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry("/", "inbox.title", 10, grants -> true);
    }

    @Bean
    NavigationEntry receiveEntry() {
        return new NavigationEntry("/receive", "receive.title", 20, grants -> grants.ofPartyGovernmentOffice()
                .isPresent());
    }

    @Bean
    NavigationEntry documentsEntry() {
        return new NavigationEntry("/documents", "documents.title", 30, Grants::seesDocuments);
    }
}
