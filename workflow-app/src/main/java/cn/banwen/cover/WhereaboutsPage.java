package cn.banwen.cover;

import cn.banwen.posts.CoverSettings;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 去向公示牌, readable from three metres; on a public screen without sign-in where the office wants that. */
@PageController
class WhereaboutsPage {

    private final Whereabouts whereabouts;
    private final CoverSettings settings;

    WhereaboutsPage(Whereabouts whereabouts, CoverSettings settings) {
        this.whereabouts = whereabouts;
        this.settings = settings;
    }

    @GetMapping("/whereabouts")
    String board(Model model) {
        return board(model, "/whereabouts");
    }

    @GetMapping("/board")
    String publicBoard(Model model) {
        if (!settings.current().publicBoard()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "http-404");
        }
        return board(model, "/board");
    }

    private String board(Model model, String path) {
        model.addAttribute("board", whereabouts.board());
        model.addAttribute("path", path);
        return "cover/whereabouts";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry whereaboutsEntry() {
            return new NavigationEntry("/whereabouts", "whereabouts.title", 60, grants -> true);
        }
    }
}
