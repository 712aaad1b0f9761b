package cn.banwen.registration;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Grants;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 收文登记簿: the book of a year as a table; what is selected and in which order stands in the address. */
@PageController
class RegisterPage {

    /** Those that a registered document can be in. */
    private static final List<String> STATES = List.of(
            "registered",
            "reviewed",
            "proposed",
            "approved",
            "distributed",
            "concluded",
            "archived",
            "returned",
            "voided");

    private static final List<String> URGENCIES = List.of("flash", "extra-urgent", "urgent", "level", "routine");

    private final RegisterBook book;
    private final SelectionWords words;
    private final Clock clock;

    RegisterPage(RegisterBook book, SelectionWords words, Clock clock) {
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/register")
    String book(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Principal caller,
            Locale locale,
            Model model) {
        Paging paging = new Paging(page, size);
        int current = OfficialTime.at(clock.instant()).getYear();
        RegisterSelection selection = RegisterParameters.read(parameters, current);
        RegisterBook.Page found = book.page(selection, paging, caller.getName());
        model.addAttribute("selection", selection);
        model.addAttribute("parameters", selection.parameters());
        // the order shows in the heads of the columns
        model.addAttribute("restrictions", words.restrictions(selection.inOrder(RegisterOrder.BY_NUMBER), locale));
        model.addAttribute("years", years(selection.year(), current));
        model.addAttribute("states", STATES);
        model.addAttribute("urgencies", URGENCIES);
        model.addAttribute("orders", RegisterLinks.orders());
        model.addAttribute("links", new RegisterLinks(selection));
        model.addAttribute("atOnce", found.total() <= BookExports.SHORT);
        model.addAttribute("items", found.items());
        model.addAttribute("paging", PageOfList.of(request, paging, found.total(), false));
        return "registration/register";
    }

    private List<Integer> years(int asked, int current) {
        return Stream.concat(Stream.of(asked, current), book.years().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry registerEntry() {
            return new NavigationEntry("/register", "register.title", 40, Grants::seesDocuments);
        }
    }
}
