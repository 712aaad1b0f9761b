package cn.banwen.demo;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
            leader("party-secretary", "党委书记", "secretary", "head", true, null, 10, "主持乡党委全面工作，批示重要公文"),
            leader("township-head", "乡长", "head", "deputy", true, "party-secretary", 20, "主持乡政府全面工作，批示政府公文"),
            leader(
                    "deputy-head-agriculture",
                    "分管农业副乡长",
                    "deputy",
                    "deputy-b",
                    false,
                    "township-head",
                    30,
                    "分管农业农村、水利、林业工作"),
            office("office-director", "党政办主任", "director", "director-b", "party-secretary", 40, "初审、拟办，督促公文办理"),
            office("office-clerk", "党政办文书", "clerk", "clerk-b", "office-director", 50, "签收、登记、传递、办结、归档公文"),
            station("civil-affairs", "民政办", "civil", "agri", "township-head", 60, "社会救助、养老、残疾人事务"),
            station("agriculture", "农业综合站", "agri", "civil", "deputy-head-agriculture", 70, "农业生产、惠农补贴、动植物防疫"),
            station("emergency", "应急管理办", "emergency", "finance", "township-head", 80, "安全生产、森林防火、防汛抗旱"),
            station("finance", "财政所", "finance", "emergency", "township-head", 90, "预算、惠民资金、村级财务"));

    private static Post leader(
            String code,
            String name,
            String a,
            String b,
            boolean main,
            @Nullable String supervisor,
            int position,
            String duties) {
        return new Post(code, name, LEADERSHIP, a, b, false, main, position, duties, supervisor, true, null);
    }

    private static Post office(
            String code, String name, String a, String b, String supervisor, int position, String duties) {
        return new Post(code, name, OFFICE, a, b, true, false, position, duties, supervisor, true, null);
    }

    private static Post station(
            String code, String name, String a, String b, String supervisor, int position, String duties) {
        return new Post(code, name, name, a, b, false, false, position, duties, supervisor, false, null);
    }

    private final People people;
    private final Posts posts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    DemoTownship(People people, Posts posts, PasswordEncoder passwords, PlatformTransactionManager transactions) {
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        if (people.find("clerk").isEmpty()) {
            settle(PEOPLE, POSTS);
        }
    }

    /** All or nobody: a first start that is killed half-way must not leave a township without posts for good. */
    void settle(List<Person> newcomers, List<Post> theirPosts) {
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        transaction.executeWithoutResult(status -> {
            newcomers.forEach(person -> people.put(person, hash));
            theirPosts.forEach(posts::put);
        });
    }
}
