package cn.banwen.keycloak;

import cn.banwen.keycloak.DirectoryPlan.PostChange;
import cn.banwen.keycloak.KeycloakDirectory.Group;
import cn.banwen.posts.Post;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The posts of the register beside the groups that stand for them: {@code /banwen/<office>/<post>/A} and {@code …/B}, the
 * post with the attribute {@code banwen.post}. Posts are never made nor dissolved here.
 */
final class PostComparison {

    private static final String A = "A";
    private static final String B = "B";

    private final Map<String, Post> posts;
    private final PeopleComparison people;
    private final Map<String, String> pathOfCode = new HashMap<>();
    private final List<PostChange> changes = new ArrayList<>();
    private final List<DirectoryLine> problems = new ArrayList<>();

    PostComparison(Collection<Post> posts, PeopleComparison people) {
        this.posts = posts.stream().collect(Collectors.toMap(Post::code, Function.identity()));
        this.people = people;
    }

    /** @param groups those below the root */
    void compare(List<Group> groups) {
        groups.forEach(group -> compare(null, group));
    }

    private void compare(@Nullable Group office, Group group) {
        if (group.post() != null) {
            post(office, group, group.post());
        } else if (office != null && isHolders(group)) {
            problems.add(DirectoryLine.problem("path-odd", group.path()));
        } else {
            group.within().forEach(sub -> compare(group, sub));
        }
    }

    private static boolean isHolders(Group group) {
        return group.name().equals(A) || group.name().equals(B);
    }

    private void post(@Nullable Group office, Group group, String code) {
        String other = pathOfCode.putIfAbsent(code, group.path());
        Post post = posts.get(code);
        if (post == null) {
            problems.add(DirectoryLine.problem("unknown-post", group.path(), code));
        } else if (other != null) {
            problems.add(DirectoryLine.problem("post-twice", code, other, group.path()));
        } else if (office == null) {
            problems.add(DirectoryLine.problem("no-office", group.path()));
        } else {
            compare(post, office.name(), group);
        }
    }

    private void compare(Post post, String office, Group group) {
        int before = problems.size();
        group.within().stream()
                .filter(sub -> !isHolders(sub))
                .forEach(sub -> problems.add(DirectoryLine.problem("path-odd", sub.path())));
        int beforeA = problems.size();
        String a = holder(group, A);
        boolean toldOfA = problems.size() > beforeA;
        String b = holder(group, B);
        if (a == null || a.isEmpty()) {
            if (!toldOfA) {
                problems.add(DirectoryLine.problem("no-holder", group.path()));
            }
        } else if (a.equals(b)) {
            problems.add(DirectoryLine.problem("same-holder", group.path(), a));
        }
        if (problems.size() > before || a == null) {
            return;
        }
        String known = Objects.requireNonNullElse(post.holderB(), "");
        boolean same = post.office().equals(office) && post.holderA().equals(a) && (b == null || b.equals(known));
        if (!same) {
            changes.add(new PostChange(
                    DirectoryLine.change("post", post.name(), office, a, b == null || b.isEmpty() ? "—" : b),
                    post.code(),
                    office,
                    a,
                    b));
        }
    }

    /** Null where there is no such group, empty where nobody is in it, or nobody who can be it, of which it tells. */
    private @Nullable String holder(Group group, String name) {
        List<Group> found =
                group.within().stream().filter(sub -> sub.name().equals(name)).toList();
        if (found.isEmpty()) {
            return null;
        }
        List<String> members = found.get(0).members();
        if (members.size() > 1) {
            problems.add(DirectoryLine.problem("several-holders", found.get(0).path(), members.size()));
            return "";
        }
        if (members.isEmpty()) {
            return "";
        }
        String username = people.usernameOf(members.get(0)).orElse(null);
        if (username == null) {
            problems.add(DirectoryLine.problem("holder-closed", found.get(0).path()));
            return "";
        }
        return username;
    }

    List<PostChange> changes() {
        return changes;
    }

    List<DirectoryLine> problems() {
        return problems;
    }
}
