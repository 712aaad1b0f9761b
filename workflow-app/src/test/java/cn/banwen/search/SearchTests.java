package cn.banwen.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.TextLinks;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The search against documents that this class makes and takes away again. */
@BanwenTest
class SearchTests {

    private static final Paging FIRST = new Paging(0, 20);

    private final Search search;
    private final Rebuilds rebuilds;
    private final SavedSearches saved;
    private final DocumentLinks links;
    private final Posts posts;
    private final DataSource owner;
    private final Indexing indexing;
    private SearchFixture office;

    @Autowired
    SearchTests(
            Search search,
            Rebuilds rebuilds,
            SavedSearches saved,
            DocumentLinks links,
            Posts posts,
            @Qualifier("owner") DataSource owner,
            Indexing indexing) {
        this.search = search;
        this.rebuilds = rebuilds;
        this.saved = saved;
        this.links = links;
        this.posts = posts;
        this.owner = owner;
        this.indexing = indexing;
        this.office = new SearchFixture(owner, indexing);
    }

    @BeforeEach
    void begin() {
        office = new SearchFixture(owner, indexing);
    }

    @AfterEach
    void takeAway() {
        office.takeAway();
    }

    private SearchResult ask(String username, String... parameters) {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return search.find(SearchParameters.read(map), FIRST, username);
    }

    private List<UUID> ids(String username, String... parameters) {
        return ask(username, parameters).items().stream()
                .map(item -> item.document().id())
                .toList();
    }

    /** Each two letters of Chinese that follow one another, as a reader sees it: a line's end parts no word. */
    private static Set<String> wordsOf(String text) {
        int[] letters = text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .toArray();
        Set<String> words = new LinkedHashSet<>();
        for (int at = 0; at + 1 < letters.length; at++) {
            if (Character.isIdeographic(letters[at]) && Character.isIdeographic(letters[at + 1])) {
                words.add(new String(letters, at, 2));
            }
        }
        return words;
    }

    @Test
    void everyTwoCharacterWordOfTitleAndBodyFindsTheDocument() {
        String title = "关于进一步加强亳州市基层干部“效能建设”的若干意见";
        String body = "各乡镇人民政府，县直各单位：\n为深入贯彻落实党中央关于纠治形式主义为基层减负的\n决策部署，现将有关事项通知如下。"
                + "一、压减会议，二、精简文件〔附表〕，三、规范督查检查考核。𠮷林𠮷村请于7月8日17时前报。\n"
                + "四、各村（社区）要落实“四议两公开”，䶮家湾、㙍头等自然村由包村干部逐户走访；\n特 此 通 知。繁體字與異體字並存。\n"
                + "联系人：欧阳䶮，电话0563－6021234；邮箱BG@yunxi.example。";
        UUID id = office.document(title);
        UUID file = office.file(id, "第一页没有", body);
        office.index();
        for (String text : List.of(title, body)) {
            assertThat(wordsOf(text))
                    .hasSizeGreaterThanOrEqualTo(20)
                    .allSatisfy(
                            word -> assertThat(ids("clerk", "q", word)).as(word).contains(id));
        }
        SearchResult.Item item = ask("clerk", "q", "纠治形式主义").items().get(0);
        assertThat(item.excerpts()).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.fileId()).isEqualTo(file);
            assertThat(excerpt.page()).isEqualTo(2);
            assertThat(excerpt.firstFound()).isEqualTo("纠治形式主义");
        });
        assertThat(ids("clerk", "q", "减负的决策部署")).as("over the end of a line").contains(id);
        assertThat(ids("clerk", "q", "亳州 督查")).as("words of different parts").contains(id);
        assertThat(ids("clerk", "q", "亳州 航天")).doesNotContain(id);
        assertThat(ids("clerk", "q", "7月8日")).contains(id);
    }

    @Test
    void aWordThatRunsOverAPagesEndIsFoundOnThePageWhereItBegins() {
        UUID id = office.document("关于跨页的通知");
        office.file(id, "要切实做好晴霁\n— 1 —", "— 2 —\n初开时的准备，并落实螺旋桨检修", "检修完毕。");
        office.index();
        assertThat(ask("clerk", "q", "晴霁初开").items()).singleElement().satisfies(item -> {
            assertThat(item.document().id()).isEqualTo(id);
            assertThat(item.excerpts()).singleElement().satisfies(excerpt -> {
                assertThat(excerpt.page()).isEqualTo(1);
                assertThat(excerpt.firstFound()).isEqualTo("晴霁 初开");
            });
        });
        assertThat(ask("clerk", "q", "初开时的准备").items()).singleElement().satisfies(item -> assertThat(item.excerpts())
                .as("what stands on one page is found there only")
                .singleElement()
                .satisfies(excerpt -> assertThat(excerpt.page()).isEqualTo(2)));
        assertThat(ids("clerk", "q", "螺旋桨检修检修完毕")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"云安〔2031〕9号", "云安[2031]9号", "云安2031 9", "云安（2031）第 09号", "安〔2031〕9"})
    void aNumberIsFoundInAnySpellingAndItsOwnDocumentComesFirst(String typed) {
        UUID own = office.document("某通知", "云安[2031] 9 号", "云岭县安委会");
        UUID mentions = office.document("转发的通知");
        office.file(mentions, "现转发云安﹝2031﹞9 号文件，请遵照执行。");
        UUID other = office.document("又一通知", "云安〔2031〕99号", null);
        office.index();
        SearchResult result = ask("clerk", "q", typed);
        assertThat(result.hint()).isEqualTo("number");
        assertThat(result.items()).extracting(item -> item.document().id()).containsExactly(own, mentions);
        assertThat(result.items().get(1).excerpts()).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.page()).isEqualTo(1);
            assertThat(excerpt.firstFound()).contains("2031");
        });
        assertThat(ids("clerk", "q", "云安2031")).contains(own, mentions, other);
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        String word = "密件" + UUID.randomUUID().toString().substring(0, 6);
        UUID agriculture = office.document(word + "其一", "云密〔2032〕1号", word);
        office.file(agriculture, word + "正文");
        office.task(agriculture, "agriculture", "done");
        UUID called = office.document(word + "其二", "云密〔2032〕1号", word);
        office.task(called, "agriculture", "recalled");
        office.index();
        for (String all : List.of("clerk", "director", "secretary", "head", "inspector")) {
            assertThat(Set.copyOf(ids(all, "q", word))).as(all).containsExactlyInAnyOrder(agriculture, called);
        }
        assertThat(ids("agri", "q", word)).containsExactly(agriculture);
        for (String nothing : List.of("civil", "finance", "emergency", "admin")) {
            for (String[] question : new String[][] {
                {"q", word},
                {"q", word, "in", "title"},
                {"q", word, "in", "files", "sort", "relevance"},
                {"q", "云密〔2032〕1号"},
                {"q", "密"},
                {"sender", word},
                {"post", "agriculture", "sender", word},
                {"q", word + "' OR '1'='1"}
            }) {
                SearchResult result = ask(nothing, question);
                assertThat(result.items().stream().map(item -> item.document().id()))
                        .as("%s %s", nothing, List.of(question))
                        .doesNotContain(agriculture, called);
            }
            assertThat(ask(nothing, "q", word).total()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''防汛''",
                "防汛 & !抗旱",
                "防汛:*",
                "a <-> b",
                "\\",
                "%",
                "_",
                "%防%",
                "((((",
                "!!",
                "\"防汛",
                "--",
                ";drop table",
                "$1",
                "{0}",
                "<script>",
                "\u202e",
                "😀",
                "||",
                "a:A",
                "云安〔2026〕9号'--"
            })
    void signsThatMeanSomethingToTheDatabaseMeanNothing(String typed) {
        assertThat(ask("clerk", "q", typed).total()).isNotNegative();
    }

    @Test
    void aQuestionThatIsTooLongOrUnknownIsRefused() {
        assertThatThrownBy(() -> ask("clerk", "q", "汛".repeat(10_000)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("too-long"));
        assertThatThrownBy(() -> ask("clerk", "q", "防汛", "step", "x", "from", "y"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problems()).hasSize(2));
        assertThat(ask("clerk", "q", "汛".repeat(200)).total()).isZero();
    }

    @Test
    void aSingleLetterIsLookedForInTitles() {
        UUID id = office.document("龘字通知");
        office.index();
        SearchResult result = ask("clerk", "q", "龘");
        assertThat(result.hint()).isEqualTo("single-letter");
        assertThat(result.items()).extracting(item -> item.document().id()).containsExactly(id);
    }

    @Test
    void restrictionsAloneAndTogetherWithWordsSelect() {
        String sender = "云岭县" + office.mark;
        UUID id = office.document("关于春耕的通知", null, sender);
        office.task(id, "agriculture", "open");
        office.change(id, "kind", "act");
        office.index();
        assertThat(ids("clerk", "sender", sender)).containsExactly(id);
        assertThat(ids("clerk", "q", "春耕", "sender", sender, "step", "handle", "kind", "act", "urgency", "routine"))
                .containsExactly(id);
        assertThat(ids("clerk", "sender", sender, "post", "agriculture")).containsExactly(id);
        assertThat(ids("clerk", "sender", sender, "post", "finance")).isEmpty();
        assertThat(ids("clerk", "sender", sender, "from", "2100-01-01")).isEmpty();
        assertThat(ids("clerk", "sender", sender, "urgency", "flash")).isEmpty();
    }

    @Test
    void aLampSelectsByTheDocumentsOwnClock() {
        UUID overdue = office.document("防汛备汛情况");
        UUID inTime = office.document("防汛备汛情况");
        office.dueIn(overdue, Duration.ofMinutes(-1));
        office.dueIn(inTime, Duration.ofHours(2));
        office.index();
        assertThat(ids("clerk", "q", "备汛", "lamp", "red")).containsExactly(overdue);
        assertThat(ids("clerk", "q", "备汛", "lamp", "green")).containsExactly(inTime);
        assertThat(ids("clerk", "q", "备汛", "lamp", "stopped")).isEmpty();
    }

    @Test
    void whatChangedIsFoundAsItIsNow() {
        UUID id = office.document("旧标题甲乙丙" + office.mark);
        office.index();
        office.change(id, "title", "新标题丁戊己" + office.mark);
        office.index();
        assertThat(ids("clerk", "q", "丁戊己" + office.mark)).containsExactly(id);
        assertThat(ids("clerk", "q", "甲乙丙" + office.mark)).isEmpty();
        long parts = office.parts(id);
        office.changed(id);
        office.changed(id);
        office.index();
        assertThat(office.parts(id)).as("reading twice changes nothing").isEqualTo(parts);
    }

    @Test
    void everythingIsReadAnewWhileOthersWriteAndAsk() throws Exception {
        String word = "重建" + office.mark;
        for (int i = 0; i < 60; i++) {
            office.document(word + "第" + i + "件");
        }
        office.index();
        rebuilds.start("admin");
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> writing = pool.submit(() -> {
                for (int i = 60; i < 90; i++) {
                    office.document(word + "第" + i + "件");
                }
            });
            Future<?> another = pool.submit(office::index);
            while (office.waiting() > 0) {
                assertThat(ask("clerk", "q", word).total())
                        .as("found all the while")
                        .isGreaterThanOrEqualTo(60);
                indexing.step();
            }
            writing.get();
            another.get();
        } finally {
            pool.shutdown();
        }
        office.index();
        assertThat(ask("clerk", "q", word).total()).isEqualTo(90);
        assertThat(rebuilds.state().running()).isFalse();
        assertThat(rebuilds.state().done()).isEqualTo(rebuilds.state().documents());
    }

    @Test
    void oneReadingAnewOfEverythingIsEnough() {
        UUID document = office.document("重建" + office.mark);
        office.index();
        office.owner()
                .sql("insert into search_change (document_id, rank, noted_at, due_at) values (?, 1, now(), 'infinity')")
                .param(document)
                .update();
        assertThatThrownBy(() -> rebuilds.start("admin"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("search-rebuild-running"));
    }

    @Test
    void aDocumentThatCantBeReadKeepsNobodyFromReadingEverythingAnew() {
        UUID document = office.document("读不了" + office.mark);
        office.index();
        office.owner()
                .sql(
                        "insert into search_change (document_id, rank, noted_at, due_at, tries) values (?, 1, now(), 'infinity', 3)")
                .param(document)
                .update();
        assertThat(rebuilds.state().running()).isFalse();
        rebuilds.start("admin");
        office.index();
        assertThat(office.owner()
                        .sql("select count(*) from search_change where document_id = ?")
                        .param(document)
                        .query(Long.class)
                        .single())
                .as("what was left over of the last time")
                .isZero();
    }

    @Test
    void anOlderVersionReadsNothingUntilItIsToldTo() {
        UUID document = office.document("滚动升级" + office.mark);
        version(Part.VERSION + 1);
        try {
            assertThat(indexing.step()).isFalse();
            assertThat(office.parts(document)).isZero();
            // of the newer version, which was taken back
            office.owner()
                    .sql("insert into search_change (document_id, rank, noted_at, due_at) values (?, 1, now(), now())")
                    .param(document)
                    .update();
            rebuilds.start("admin");
        } finally {
            version(Part.VERSION);
        }
        office.index();
        assertThat(office.parts(document)).isPositive();
    }

    private void version(int version) {
        office.owner()
                .sql("update search_rebuild set version = ?")
                .param(version)
                .update();
    }

    @Test
    void aDocumentOfHundredsOfPagesIsFoundByItsLast() {
        UUID document = office.document("长卷");
        String[] pages = new String[450];
        Arrays.setAll(pages, page -> "卷宗第" + (page + 1) + "页，按照云卷〔2035〕" + (page + 1) + "号办理。");
        office.file(document, pages);
        office.index();
        assertThat(office.parts(document)).isGreaterThanOrEqualTo(450);
        assertThat(ids("clerk", "q", "卷宗第450页")).containsExactly(document);
        assertThat(ids("clerk", "q", "云卷〔2035〕450号")).containsExactly(document);
    }

    @Test
    void moreThanAThousandAreNotCounted() {
        String word = "千件" + office.mark;
        office.documents(1_005, word);
        UUID best = office.document(word + word);
        office.index();
        SearchResult result = ask("clerk", "q", word);
        assertThat(result.total()).isEqualTo(1_000);
        assertThat(result.more()).isTrue();
        SearchResult last =
                search.find(SearchParameters.read(Map.of("q", word, "sort", "relevance")), new Paging(49, 20), "clerk");
        assertThat(last.items()).hasSize(20);
        assertThat(search.find(SearchParameters.read(Map.of("q", word)), new Paging(50, 20), "clerk")
                        .items())
                .isEmpty();
        assertThat(ids("clerk", "q", word, "sort", "relevance")).startsWith(best);
    }

    @Test
    void numbersInATextLeadToTheirDocumentsAndBack() {
        UUID asked = office.document("关于报送防汛预案的通知", "云防〔2033〕4号", "县防指");
        office.task(asked, "agriculture", "done");
        UUID answer = office.document("关于防汛预案的补充通知", "云防〔2033〕5号", "县防指");
        office.file(answer, "云防〔2033〕5号", "根据云防〔2033〕4号和省防〔2033〕77号文件要求");
        UUID reply = office.document("转来的请示");
        office.change(reply, "reply", "{\"number\":\"青政〔2033〕8号\"}");
        UUID about = office.document("关于青政〔2033〕8号的批复");
        office.index();
        TextLinks.Links of = links.of(answer, posts.grantsOf("clerk"));
        assertThat(of.mentions())
                .extracting(TextLinks.Mention::number)
                .containsExactlyInAnyOrder("云防〔2033〕4号", "省防〔2033〕77号");
        assertThat(of.mentions().get(0).page()).isEqualTo(2);
        assertThat(of.mentions().stream().flatMap(one -> one.documents().stream()))
                .extracting(TextLinks.Linked::id)
                .containsExactly(asked);
        assertThat(links.of(asked, posts.grantsOf("clerk")).mentionedBy())
                .extracting(TextLinks.Linked::id)
                .containsExactly(answer);
        assertThat(links.of(asked, posts.grantsOf("agri")).mentionedBy())
                .as("what agri may not see")
                .isEmpty();
        assertThat(links.of(about, posts.grantsOf("clerk")).mentions())
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.documents())
                            .extracting(TextLinks.Linked::id)
                            .containsExactly(reply);
                    assertThat(mention.documents().get(0).reply()).isTrue();
                });
    }

    @Test
    void savedSearchesAreTheirOwnersAlone() {
        SearchQuestion question = SearchParameters.read(Map.of("q", "防汛 & 抗旱", "kind", "act"));
        SavedSearches.Saved mine = saved.save(office.mark, question, "clerk");
        assertThat(mine.address()).startsWith("/search?q=%E9%98%B2").endsWith("&kind=act");
        assertThat(saved.save(office.mark, question, "clerk").id())
                .as("of the same name")
                .isEqualTo(mine.id());
        assertThat(saved.of("agri")).extracting(SavedSearches.Saved::name).doesNotContain(office.mark);
        assertThatThrownBy(() -> saved.delete(mine.id(), "agri")).isInstanceOf(Refusal.class);
        saved.delete(mine.id(), "clerk");
        assertThat(saved.of("clerk")).extracting(SavedSearches.Saved::id).doesNotContain(mine.id());
        assertThatThrownBy(() -> saved.save(" ", question, "clerk")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> saved.save("空", SearchParameters.read(Map.of()), "clerk"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsAboutTheSameMatterIsTold() {
        UUID notice = office.document("云溪县人民政府关于做好蚕桑基地秋季管护工作的通知", "云政发〔2034〕4号", null);
        UUID supplement = office.document("关于做好蚕桑基地秋季管护工作的补充通知", "云政发〔2034〕9号", null);
        UUID report = office.document("蚕桑基地秋季管护工作情况的报告");
        UUID other = office.document("关于做好冬季管护工作的通知", "云政发〔2034〕11号", null);
        office.index();
        assertThat(links.of(notice, posts.grantsOf("clerk")).sameMatter())
                .extracting(TextLinks.Linked::id)
                .contains(supplement, report)
                .doesNotContain(other, notice);
        assertThat(links.of(notice, posts.grantsOf("agri")).sameMatter())
                .as("what agri may not see")
                .isEmpty();
    }
}
