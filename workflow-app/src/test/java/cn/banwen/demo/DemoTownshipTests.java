package cn.banwen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanwenTest
class DemoTownshipTests {

    /** A post's code, its holder and its deputy, however the table is drawn. */
    private static final Pattern ROW = Pattern.compile("`([a-z-]+)` \\| `([a-z-]+)`(?:, | \\| )`([a-z-]+)` \\|");

    private final DemoTownship township;
    private final People people;
    private final JdbcClient jdbc;

    @Autowired
    DemoTownshipTests(DemoTownship township, People people, JdbcClient jdbc) {
        this.township = township;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void anInterruptedFirstStartLeavesNobody() {
        List<Person> newcomers = List.of(new Person("newcomer", "新来的", false, false));
        List<Post> theirs = List.of(
                new Post("newcomers-post", "新岗位", "某办", "newcomer", null, false, false, 990),
                new Post("nobodys-post", "无人岗位", "某办", "nobody", null, false, false, 991));

        assertThatThrownBy(() -> township.settle(newcomers, theirs))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(people.find("newcomer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void isTheOneOfTheReadme(String readme) throws IOException {
        List<String> told = ROW.matcher(Files.readString(Path.of("..", readme)))
                .results()
                .map(DemoTownshipTests::told)
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(DemoTownship.POSTS.stream()
                        .map(post -> post.code() + ": " + post.holderA() + ", " + post.holderB())
                        .toList());
    }

    @Test
    void itsSamplesStandAtDifferentSteps() {
        assertThat(jdbc.sql(
                                "select state from document where title like any (array['%安全检查的通知', '%紧急通知', '%补贴面积的通知', '%简报的通知'])"
                                        + " and received_by = 'clerk' order by received_at, title limit 4")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("received", "proposed", "distributed", "archived");
    }

    private static String told(MatchResult row) {
        return row.group(1) + ": " + row.group(2) + ", " + row.group(3);
    }
}
