package cn.banwen.registration;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register book over REST. */
@RestController
@Tag(name = "register")
class RegisterApi {

    private final RegisterBook book;
    private final Clock clock;

    RegisterApi(RegisterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/api/register")
    @Operation(summary = "The register book of a year by number, voided numbers included; this year's by default")
    RegisterBook.Page book(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            Principal caller) {
        Paging paging = new Paging(page, size);
        int asked = year == null ? OfficialTime.at(clock.instant()).getYear() : year;
        return book.page(asked, paging.page(), paging.size(), caller.getName());
    }
}
