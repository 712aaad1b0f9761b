package cn.banwen.demo;

import cn.banwen.posts.Post;
import cn.banwen.web.SignInHint;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Offers the people of the demo at sign-in, each with the posts held. */
@Component
@Profile("demo")
class DemoSignIn implements SignInHint {

    @Override
    public String password() {
        return DemoTownship.PASSWORD;
    }

    @Override
    public List<Account> accounts() {
        return DemoTownship.PEOPLE.stream()
                .map(person -> new Account(person.username(), person.name(), posts(person.username())))
                .toList();
    }

    private static String posts(String username) {
        return DemoTownship.POSTS.stream()
                .filter(post -> post.holderA().equals(username))
                .map(Post::name)
                .collect(Collectors.joining("、"));
    }
}
