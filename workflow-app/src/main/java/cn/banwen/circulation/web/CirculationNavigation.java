package cn.banwen.circulation.web;

import cn.banwen.circulation.InboxChanges;
import cn.banwen.posts.Grants;
import cn.banwen.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of circulation stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CirculationNavigation {

    @Bean
    NavigationEntry workbenchEntry() {
        return new NavigationEntry("/", "workbench.title", 5, grants -> true);
    }

    @Bean
    NavigationEntry inboxEntry(InboxChanges inbox) {
        return new NavigationEntry("/inbox", "inbox.title", 10, CirculationNavigation::acts, grants -> {
            InboxChanges.Waiting waiting = inbox.now(grants);
            return new NavigationEntry.Waiting(waiting.count(), waiting.more(), waiting.mark());
        });
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

    /** Whoever may ever act: a deputy's inbox is there, and empty, before the absence begins. */
    private static boolean acts(Grants grants) {
        return !grants.byPost().isEmpty()
                || !(grants.person().admin() || grants.person().inspector());
    }
}
