package cn.banwen.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A book of 3,000 lines: selected, sorted and turned page by page. */
@BanwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterBookTests {

    private static final int YEAR = 2011;
    private static final int LINES = 3_000;

    private final RegisterBook book;
    private final Posts posts;
    private final PinyinCollation pinyin;
    private final DataSource dataSource;
    private final BookFixture fixture;

    @Autowired
    RegisterBookTests(
            RegisterBook book,
            Posts posts,
            PinyinCollation pinyin,
            DataSource dataSource,
            @Qualifier("owner") DataSource owner) {
        this.book = book;
        this.posts = posts;
        this.pinyin = pinyin;
        this.dataSource = dataSource;
        this.fixture = new BookFixture(owner, YEAR);
    }

    @BeforeAll
    void fill() {
        fixture.fill(LINES)
                .change(7, "title", "100%完成的_报告\\")
                .change(8, "sender", "某乡（100）")
                .change(9, "document_number", "云办[2011] 0099 号")
                .change(9, "document_number_key", "云办〔2011〕99号");
    }

    @AfterAll
    void takeAway() {
        fixture.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "-number", "received", "-received", "sender", "-sender", "title", "-title"})
    void itsPagesAreTheWholeBookInEveryOrder(String sort) {
        RegisterSelection selection = selection("sort", sort);
        List<Integer> seen = new ArrayList<>();
        for (int page = 0; page * 200 < LINES; page++) {
            RegisterBook.Page found = book.page(selection, new Paging(page, 200), "inspector");
            assertThat(found.total()).isEqualTo(LINES);
            found.items().forEach(entry -> seen.add(entry.seq()));
        }
        assertThat(seen).hasSize(LINES).doesNotHaveDuplicates();
        if (sort.equals("number")) {
            assertThat(seen).isSorted();
        }
    }

    @Test
    void chineseSortsByPinyin() {
        assertThat(pinyin.clause()).contains("zh-x-icu");
        List<String> senders = senders("sender");
        assertThat(senders).containsExactly("安庆市人民政府", "重庆市民政局", "李庄乡人民政府", "某乡（100）", "云岭县应急管理局", "张家口市林业局");
        List<String> reversed = new ArrayList<>(senders);
        java.util.Collections.reverse(reversed);
        assertThat(senders("-sender")).isEqualTo(reversed);
    }

    @Test
    void aServerThatDoesNotKnowPinyinSortsByCodePoint() {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        PinyinCollation unknown = new PinyinCollation(jdbc, "zh-x-none");
        assertThat(unknown.clause()).isEmpty();
        RegisterBook plain = new RegisterBook(jdbc, posts, unknown);
        assertThat(plain.page(selection("sort", "sender"), new Paging(0, 200), "inspector")
                        .items())
                .first()
                .extracting(RegisterEntry::sender)
                .isEqualTo("云岭县应急管理局");
    }

    private List<String> senders(String sort) {
        List<String> senders = new ArrayList<>();
        for (int page = 0; page < 15; page++) {
            book.page(selection("sort", sort), new Paging(page, 200), "inspector")
                    .items()
                    .forEach(entry -> senders.add(entry.sender()));
        }
        return senders.stream().distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "query,秋粮收购,600",
        "query,100%完成的_报告\\,1",
        "query,%,1",
        "query,云办〔2011〕99号,1",
        "query,云办（2011）第０99号,1",
        "query,收〔2011〕1234号,1",
        "query,张家口,600",
        "sender,（100）,1",
        "state,voided,750",
        "kind,act,1500",
        "urgency,extra-urgent,1000",
        "voided,only,750",
        "voided,without,2250",
        "from,2011-01-01,3000",
        "from,2012-01-01,0",
        "to,2011-01-01,9",
        "to,2010-12-31,0"
    })
    void aRestrictionLeavesItsLines(String name, String value, long lines) {
        assertThat(book.count(selection(name, value), "inspector")).isEqualTo(lines);
    }

    @Test
    void restrictionsAreAllMeant() {
        RegisterSelection selection = RegisterParameters.read(
                Map.of(
                        "year",
                        YEAR + "",
                        "query",
                        "通知",
                        "kind",
                        "act",
                        "urgency",
                        "urgent",
                        "voided",
                        "without",
                        "from",
                        "2011-02-01",
                        "to",
                        "2011-02-10"),
                2026);
        List<RegisterEntry> found =
                book.page(selection, new Paging(0, 200), "inspector").items();
        assertThat(found).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("act");
            assertThat(entry.urgency()).isEqualTo("urgent");
            assertThat(entry.voided()).isFalse();
        });
    }

    @Test
    void aVoidedNumberTellsWhoWhenAndWhy() {
        RegisterEntry entry = book.page(selection("voided", "only"), new Paging(0, 1), "inspector")
                .items()
                .get(0);
        assertThat(entry.voided()).isTrue();
        assertThat(entry.voidedBy()).isEqualTo("沈文秀");
        assertThat(entry.voidReason()).isEqualTo("重复登记");
        assertThat(entry.voidedAt()).isNotNull();
        assertThat(entry.lead()).isEqualTo("农业综合站");
        assertThat(entry.registeredBy()).isEqualTo("沈文秀");
    }

    @Test
    void whoSeesNoDocumentOfTheYearSeesNoLine() {
        assertThat(book.count(selection("kind", ""), "finance")).isEqualTo(LINES);
        assertThat(book.count(selection("kind", ""), "emergency")).isZero();
        assertThat(book.documents(selection("kind", ""), "emergency")).isEmpty();
        assertThat(book.count(selection("kind", ""), "admin")).isZero();
    }

    @Test
    void aPageTakesTheSameFewStatementsWhateverItsSize() {
        AtomicInteger statements = new AtomicInteger();
        RegisterBook counted = new RegisterBook(JdbcClient.create(counting(statements)), posts, pinyin);
        counted.page(selection("sort", "title"), new Paging(0, 1), "inspector");
        assertThat(statements.getAndSet(0)).isEqualTo(3);
        counted.page(selection("sort", "title"), new Paging(9, 200), "inspector");
        assertThat(statements.get()).isEqualTo(3);
    }

    @Test
    void everythingUnreadableIsToldAtOnce() {
        assertThatThrownBy(() -> RegisterParameters.read(
                        Map.of(
                                "year",
                                "twenty",
                                "state",
                                "lost",
                                "kind",
                                "x",
                                "urgency",
                                "y",
                                "from",
                                "2011-13-01",
                                "to",
                                "1",
                                "voided",
                                "z",
                                "sort",
                                "colour",
                                "query",
                                "长".repeat(201)),
                        2026))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder(
                                "year", "state", "kind", "urgency", "from", "to", "voided", "sort", "query"));
    }

    @Test
    void aSelectionReadsBackFromItsParameters() {
        RegisterSelection selection = RegisterParameters.read(
                Map.of(
                        "year",
                        "2011",
                        "query",
                        "100% & =+通知",
                        "sender",
                        "某乡（100）",
                        "state",
                        "voided",
                        "kind",
                        "read",
                        "urgency",
                        "flash",
                        "from",
                        "2011-02-01",
                        "to",
                        "2011-02-10",
                        "voided",
                        "only",
                        "sort",
                        "-title"),
                2026);
        assertThat(RegisterParameters.read(selection.parameters(), 2026)).isEqualTo(selection);
        assertThat(ExportRows.selection(ExportRows.text(selection))).isEqualTo(selection);
        RegisterSelection plain = RegisterSelection.ofYear(2011);
        assertThat(ExportRows.selection(ExportRows.text(plain))).isEqualTo(plain);
        assertThat(plain.isFiltered()).isFalse();
        assertThat(selection.isFiltered()).isTrue();
    }

    private static RegisterSelection selection(String name, String value) {
        return RegisterParameters.read(Map.of("year", YEAR + "", name, value), 2026);
    }

    private DataSource counting(AtomicInteger statements) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(connection, args);
                        });
            }
        };
    }
}
