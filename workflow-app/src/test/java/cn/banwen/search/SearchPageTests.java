package cn.banwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.DocumentList;
import cn.banwen.platform.Paging;
import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** The page of the search where the search itself gives up. */
@BanwenTest
class SearchPageTests {

    private final BeanFactory beans;

    @Autowired
    SearchPageTests(BeanFactory beans) {
        this.beans = beans;
    }

    @Test
    void aQuestionThatTakesTooLongCanBeSavedWhole() {
        ModelAndView view = show(Map.of("q", "防汛", "kind", "act"));
        assertThat(Objects.requireNonNull(view.getStatus()).value()).isEqualTo(503);
        assertThat(view.getModel()).containsEntry("parameters", Map.of("q", "防汛", "kind", "act"));
    }

    @Test
    void aQuestionThatCantBeReadIsNone() {
        ModelAndView view = show(Map.of("q", "防汛", "from", "x"));
        assertThat(Objects.requireNonNull(view.getStatus()).value()).isEqualTo(422);
        assertThat(view.getModel()).containsEntry("parameters", Map.of()).doesNotContainKey("question");
    }

    private ModelAndView show(Map<String, String> question) {
        SearchPage page = new SearchPage(
                new Slow(),
                beans.getBean(SavedSearches.class),
                beans.getBean(Posts.class),
                beans.getBean(KnownPosts.class),
                beans.getBean(Forms.class));
        return page.show(question, 0, 20, new MockHttpServletRequest(), () -> "clerk", Locale.CHINA);
    }

    /** As with millions of documents. */
    private final class Slow extends Search {

        Slow() {
            super(
                    beans.getBean(Hits.class),
                    beans.getBean(Excerpts.class),
                    beans.getBean(DocumentList.class),
                    beans.getBean(Posts.class),
                    beans.getBean(KnownPosts.class));
        }

        @Override
        public SearchResult find(SearchQuestion question, Paging paging, String username) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "search-too-slow");
        }
    }
}
