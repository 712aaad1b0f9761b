package cn.banwen.readings;

import cn.banwen.platform.Paging;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 查阅记录, for the inspector. */
@PageController
class ReadingsPage {

    private static final String PATH = "/readings";

    private final Readings readings;
    private final RecordSettings settings;

    ReadingsPage(Readings readings, RecordSettings settings) {
        this.readings = readings;
        this.settings = settings;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable UUID document,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Principal caller,
            Model model) {
        Paging paging = new Paging(page, size);
        ReadingRecord.Found found = readings.find(document, person, paging, caller.getName());
        model.addAttribute("on", settings.reading());
        model.addAttribute("document", document);
        model.addAttribute("person", person);
        model.addAttribute("items", found.items());
        model.addAttribute("paging", PageOfList.of(request, paging, found.total(), found.totalCapped()));
        return "readings/readings";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry readingsEntry(RecordSettings settings) {
            return new NavigationEntry(
                    PATH,
                    "readings.title",
                    85,
                    grants -> settings.reading() && grants.person().inspector());
        }
    }
}
