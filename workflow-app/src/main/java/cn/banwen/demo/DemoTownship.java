package cn.banwen.demo;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 青石乡, which exists nowhere: its people and posts, put in place at the first start. */
@Component
@Profile("demo")
@Order(1)
class DemoTownship implements ApplicationRunner {

    static final String PASSWORD = "banwen-demo";

    static final List<Person> PEOPLE = List.of(
            new Person("clerk", "沈文秀", false, false),
            new Person("clerk-b", "唐晓燕", false, false),
            new Person("director", "陆明远", false, false),
            new Person("director-b", "韩青", false, false),
            new Person("secretary", "张维国", false, false),
            new Person("head", "李志强", false, false),
            new Person("deputy", "王建平", false, false),
            new Person("deputy-b", "赵海峰", false, false),
            new Person("civil", "周慧", false, false),
            new Person("agri", "吴大力", false, false),
            new Person("emergency", "郑勇", false, false),
            new Person("finance", "孙静", false, false),
            new Person("admin", "系统管理员", true, false),
            new Person("inspector", "效能办督查员", false, true));

    private static final String OFFICE = "党政办";
    private static final String LEADERSHIP = "领导班子";

    static final List<Post> POSTS = List.of(
            new Post("party-secretary", "党委书记", LEADERSHIP, "secretary", "head", false, true, 10),
            new Post("township-head", "乡长", LEADERSHIP, "head", "deputy", false, true, 20),
            new Post("deputy-head-agriculture", "分管农业副乡长", LEADERSHIP, "deputy", "deputy-b", false, false, 30),
            new Post("office-director", "党政办主任", OFFICE, "director", "director-b", true, false, 40),
            new Post("office-clerk", "党政办文书", OFFICE, "clerk", "clerk-b", true, false, 50),
            new Post("civil-affairs", "民政办", "民政办", "civil", "agri", false, false, 60),
            new Post("agriculture", "农业综合站", "农业综合站", "agri", "civil", false, false, 70),
            new Post("emergency", "应急管理办", "应急管理办", "emergency", "finance", false, false, 80),
            new Post("finance", "财政所", "财政所", "finance", "emergency", false, false, 90));

    private final People people;
    private final Posts posts;
    private final PasswordEncoder passwords;

    DemoTownship(People people, Posts posts, PasswordEncoder passwords) {
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (people.find("clerk").isPresent()) {
            return;
        }
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        PEOPLE.forEach(person -> people.put(person, hash));
        POSTS.forEach(posts::put);
    }
}
