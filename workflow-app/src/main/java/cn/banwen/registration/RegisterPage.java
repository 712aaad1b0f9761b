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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 收文登记簿: the book of a year as a table. */
@PageController
class RegisterPage {

    private final RegisterBook book;
    private final Clock clock;

    RegisterPage(RegisterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/register")
    String book(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Principal caller,
            Model model) {
        Paging paging = new Paging(page, size);
        int current = OfficialTime.at(clock.instant()).getYear();
        int asked = year == null ? current : year;
        RegisterBook.Page found = book.page(asked, paging.page(), paging.size(), caller.getName());
        model.addAttribute("year", asked);
        model.addAttribute("years", years(asked, current));
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
