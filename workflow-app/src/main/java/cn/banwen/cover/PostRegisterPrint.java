package cn.banwen.cover;

import cn.banwen.identity.People;
import cn.banwen.papers.Papers;
import cn.banwen.papers.PrintedTable;
import cn.banwen.papers.PrintedTable.Column;
import cn.banwen.papers.TablePrinter;
import cn.banwen.papers.TablePrinter.Words;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** AB岗公示表: the register on paper, as an office publishes it every half year. Always in Chinese. */
@Component
class PostRegisterPrint {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final float TEXT = 10.5f;
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 24, true),
            new Column("部门", 62, true),
            new Column("岗位", 78, true),
            new Column("岗位职责", 172, false),
            new Column("A岗", 48, true),
            new Column("B岗", 48, true),
            new Column("督办岗位", 72, true),
            new Column("关键岗位", 50, true),
            new Column("备注", 88, false));

    private final Posts posts;
    private final People people;
    private final Papers papers;
    private final Clock clock;
    private final String office;

    PostRegisterPrint(
            Posts posts, People people, Papers papers, Clock clock, @Value("${banwen.office-name}") String office) {
        this.posts = posts;
        this.people = people;
        this.papers = papers;
        this.clock = clock;
        this.office = office;
    }

    /** What the file is called. */
    String fileName() {
        return "AB岗公示表-" + today() + ".pdf";
    }

    /** Writes the register as it stands now; {@code out} stays open. */
    void write(OutputStream out) throws IOException {
        List<Post> all = posts.all();
        Map<String, Post> byCode = all.stream().collect(Collectors.toMap(Post::code, Function.identity()));
        try (TablePrinter printer =
                papers.table(new PrintedTable(office + "岗位职责及AB岗公示表", caption(all), COLUMNS, TEXT))) {
            for (int i = 0; i < all.size(); i++) {
                printer.add(line(i + 1, all.get(i), byCode));
            }
            printer.finish(out);
        }
    }

    private String caption(List<Post> all) {
        long key = all.stream().filter(Post::keyPost).count();
        return "公示日期：" + DAY.format(today()) + "　共 " + all.size() + " 个岗位，其中关键岗位 " + key + " 个";
    }

    private List<Words> line(int number, Post post, Map<String, Post> byCode) {
        Post supervisor = post.supervisor() == null ? null : byCode.get(post.supervisor());
        List<String> cells = List.of(
                String.valueOf(number),
                post.office(),
                post.name(),
                post.duties(),
                people.nameOf(post.holderA()),
                deputy(post.holderB()),
                supervisor == null ? "" : supervisor.name(),
                post.keyPost() ? "是" : "",
                post.notDeputisable() == null ? "" : "不得代岗：" + post.notDeputisable());
        return cells.stream().map(cell -> new Words(cell, false)).toList();
    }

    private String deputy(@Nullable String username) {
        return username == null ? "" : people.nameOf(username);
    }

    private LocalDate today() {
        return OfficialTime.at(clock.instant()).toLocalDate();
    }
}
