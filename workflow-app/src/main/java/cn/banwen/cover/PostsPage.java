package cn.banwen.cover;

import cn.banwen.posts.Grants;
import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.Posts;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 岗位: every post with its two holders and who acts for it now, by office. */
@PageController
class PostsPage {

    private final Posts posts;
    private final KnownPosts known;
    private final PostRegister register;

    PostsPage(Posts posts, KnownPosts known, PostRegister register) {
        this.posts = posts;
        this.known = known;
        this.register = register;
    }

    @GetMapping("/posts")
    String posts(Model model, Principal caller) {
        List<PostAt> all = posts.allNow();
        Map<String, List<PostAt>> byOffice = new LinkedHashMap<>();
        all.forEach(post -> byOffice.computeIfAbsent(post.post().office(), office -> new ArrayList<>())
                .add(post));
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(post -> names.put(post.post().code(), post.post().name()));
        model.addAttribute("offices", byOffice);
        model.addAttribute("names", names);
        model.addAttribute(
                "abolished",
                known.all().stream()
                        .filter(post -> !names.containsKey(post.code()))
                        .toList());
        model.addAttribute("uncovered", all.stream().filter(PostAt::uncovered).toList());
        Grants grants = posts.grantsOf(caller.getName());
        model.addAttribute("mayChange", register.mayEnter(grants));
        model.addAttribute("waiting", register.awaited().size());
        return "cover/posts";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry postsEntry() {
            return new NavigationEntry("/posts", "posts.title", 50, grants -> true);
        }
    }
}
