package cn.banwen.notification;

import cn.banwen.identity.MailAddresses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own settings over REST. */
@RestController
@RequestMapping("/api/my-settings")
@Tag(name = "mail")
class MySettingsApi {

    private static final String EXAMPLE =
            "{\"address\": \"clerk@example.org\", \"wanted\": true, \"language\": \"zh-CN\"}";

    private final MailAddresses addresses;

    MySettingsApi(MailAddresses addresses) {
        this.addresses = addresses;
    }

    record Change(@Nullable String address, @Nullable Boolean wanted, @Nullable String language) {}

    @GetMapping
    @Operation(summary = "Where the caller gets mail, and whether it is wanted")
    MailAddresses.Choice get(Principal caller) {
        return addresses.of(caller.getName());
    }

    @PutMapping
    @Operation(
            summary = "Sets the caller's own mail address, or none",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    MailAddresses.Choice put(@RequestBody Change change, Principal caller) {
        return addresses.choose(
                change.address(), !Boolean.FALSE.equals(change.wanted()), change.language(), caller.getName());
    }
}
