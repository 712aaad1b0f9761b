package cn.banwen.keycloak;

import cn.banwen.identity.DirectoryAccounts.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found and would do: nothing here has been done.
 *
 * @param people changes of accounts, those that make or open one first
 * @param posts changes of the post register, for accounts as they are to be
 * @param problems what can't be taken over
 */
record DirectoryPlan(List<PersonChange> people, List<PostChange> posts, List<DirectoryLine> problems) {

    /**
     * A change of an account.
     *
     * @param lines a line for each way in which the account differs; all are done at once
     * @param entry as the account is to be; null where it is to be closed
     */
    record PersonChange(List<DirectoryLine> lines, String username, @Nullable Entry entry) {}

    /**
     * A change of a post.
     *
     * @param holderB as in a request: null leaves B as it is, empty takes B away
     */
    record PostChange(DirectoryLine line, String code, String office, String holderA, @Nullable String holderB) {}

    /** The whole report, the problems last. */
    List<DirectoryLine> lines() {
        return Stream.of(
                        people.stream().flatMap(change -> change.lines().stream()),
                        posts.stream().map(PostChange::line),
                        problems.stream())
                .flatMap(lines -> lines)
                .toList();
    }
}
