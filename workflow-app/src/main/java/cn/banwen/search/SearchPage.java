package cn.banwen.search;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Lamp;
import cn.banwen.circulation.Step;
import cn.banwen.circulation.Urgency;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Grants;
import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.search.SearchQuestion.Order;
import cn.banwen.search.SearchQuestion.Where;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 检索: one box, restrictions, and what was found with the words marked; the question stands in the address. */
@PageController
@RequestMapping(SearchPage.PATH)
class SearchPage {

    static final String PATH = "/search";

    private final Search search;
    private final SavedSearches saved;
    private final Posts posts;
    private final KnownPosts everKnown;
    private final Forms forms;

    SearchPage(Search search, SavedSearches saved, Posts posts, KnownPosts everKnown, Forms forms) {
        this.search = search;
        this.saved = saved;
        this.posts = posts;
        this.everKnown = everKnown;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        Paging paging = new Paging(page, size);
        ModelAndView view = frame(caller);
        // of a question that can't be read nothing can be saved; of one that takes too long, all
        view.addObject("parameters", Map.of());
        try {
            SearchQuestion question = SearchParameters.read(parameters);
            view.addObject("f", Form.fresh("search"));
            view.addObject("question", question);
            view.addObject("parameters", question.parameters());
            if (!question.isBlank()) {
                SearchResult result = search.find(question, paging, caller.getName());
                view.addObject("result", result);
                view.addObject("paging", paging(request, paging, result));
            }
        } catch (Refusal refusal) {
            view.addObject("f", forms.refused("search", request.getParameterMap(), refusal, locale));
            view.setStatus(Forms.status(refusal));
        }
        return view;
    }

    @PostMapping("/saved")
    ModelAndView save(
            @RequestParam Map<String, String> fields, HttpServletRequest request, Principal caller, Locale locale) {
        try {
            return new ModelAndView("redirect:"
                    + saved.save(fields.get("name"), SearchParameters.read(fields), caller.getName())
                            .address());
        } catch (Refusal refusal) {
            ModelAndView view = frame(caller);
            view.addObject("f", Form.fresh("search"));
            view.addObject("save", forms.refused("save", request.getParameterMap(), refusal, locale));
            SearchQuestion question = SearchParameters.read(fields);
            view.addObject("question", question);
            view.addObject("parameters", question.parameters());
            view.setStatus(Forms.status(refusal));
            return view;
        }
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping({"/saved", "/saved/{id}/delete"})
    String back() {
        return "redirect:" + PATH;
    }

    @PostMapping("/saved/{id}/delete")
    String delete(@PathVariable UUID id, Principal caller) {
        try {
            saved.delete(id, caller.getName());
        } catch (Refusal gone) {
            if (gone.kind() != Refusal.Kind.NOT_FOUND) {
                throw gone;
            }
            // It is gone, as was wished.
        }
        return "redirect:" + PATH;
    }

    private ModelAndView frame(Principal caller) {
        ModelAndView view = new ModelAndView("search/search");
        List<Post> register = everKnown.all();
        view.addObject("save", Form.fresh("save"));
        view.addObject("savedSearches", saved.of(caller.getName()));
        view.addObject("places", codes(Where.class));
        view.addObject("sorts", codes(Order.class));
        view.addObject("steps", codes(Step.class));
        view.addObject("urgencies", codes(Urgency.class));
        view.addObject("states", codes(DocumentState.class));
        view.addObject("lamps", codes(Lamp.class));
        view.addObject("posts", register);
        view.addObject("units", register.stream().map(Post::office).distinct().toList());
        return view;
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }

    /** There is no page past what is counted. */
    private static PageOfList paging(HttpServletRequest request, Paging paging, SearchResult result) {
        PageOfList of = PageOfList.of(request, paging, result.total(), false);
        return new PageOfList(of.page(), of.pages(), of.total(), result.more(), of.previous(), of.next());
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry searchEntry() {
            return new NavigationEntry(PATH, "search.title", 35, Grants::seesDocuments);
        }
    }
}
