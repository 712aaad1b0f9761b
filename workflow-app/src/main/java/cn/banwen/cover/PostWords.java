package cn.banwen.cover;

import cn.banwen.identity.People;
import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.Post;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the register knows of a post in the reader's words, and what a change does to it. */
@Component
class PostWords {

    private static final String NONE = "—";

    private final MessageSource messages;
    private final People people;
    private final KnownPosts posts;

    PostWords(MessageSource messages, People people, KnownPosts posts) {
        this.messages = messages;
        this.people = people;
        this.posts = posts;
    }

    /** A field, what stood there and what is to stand there; of a new post nothing stood there. */
    record Difference(String label, @Nullable String before, String after) {}

    /** The fields in which two states of a post differ, in the order of the form; all that says something of a new one. */
    List<Difference> between(@Nullable Post before, Post after, Locale locale) {
        Map<String, String> old = before == null ? Map.of() : fields(before, locale);
        List<Difference> differences = new ArrayList<>();
        fields(after, locale).forEach((name, value) -> {
            String was = old.get(name);
            boolean told = before == null ? !value.equals(NONE) : !value.equals(was);
            if (told) {
                differences.add(new Difference(text("field." + name, locale), was, value));
            }
        });
        return differences;
    }

    private Map<String, String> fields(Post post, Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", post.name());
        fields.put("office", post.office());
        fields.put("duties", post.duties().isEmpty() ? NONE : post.duties());
        fields.put("holderA", people.nameOf(post.holderA()));
        fields.put("holderB", post.holderB() == null ? NONE : people.nameOf(post.holderB()));
        fields.put("supervisorPost", postName(post.supervisor()));
        fields.put("keyPost", flag(post.keyPost(), locale));
        fields.put("deputisable", flag(post.deputisable(), locale));
        fields.put("notDeputisableReason", Objects.requireNonNullElse(post.notDeputisable(), NONE));
        fields.put("partyGovernmentOffice", flag(post.partyGovernmentOffice(), locale));
        fields.put("mainLeader", flag(post.mainLeader(), locale));
        fields.put("position", String.valueOf(post.position()));
        return fields;
    }

    private String postName(@Nullable String code) {
        return code == null ? NONE : posts.nameOf(code);
    }

    private String flag(boolean value, Locale locale) {
        return text("flag." + value, locale);
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
