package cn.banwen.cover;

import cn.banwen.posts.Authority;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Post;
import cn.banwen.posts.PostAt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post over REST.
 *
 * @param actingNow who may act for it now, each with the reason
 * @param uncovered nobody may act on what its absent holder handed over
 */
record PostJson(
        String code,
        String name,
        String office,
        String duties,
        PersonJson holderA,
        @Nullable PersonJson holderB,
        @Nullable String supervisor,
        boolean keyPost,
        boolean deputisable,
        @Nullable String notDeputisableReason,
        boolean partyGovernmentOffice,
        boolean mainLeader,
        int position,
        List<ActingJson> actingNow,
        boolean uncovered) {

    /**
     * Somebody who may act for a post.
     *
     * @param authority the absence or order that it rests on, such as {@code absence-12}
     * @param until when that ends, not included
     */
    record ActingJson(
            PersonJson person,
            String capacity,
            @Nullable PersonJson actingFor,
            String scope,
            Set<String> matters,
            @Nullable String authority,
            @Nullable Instant until) {

        static ActingJson of(PostAt.Standing standing) {
            Grant grant = standing.grant();
            Authority authority = grant.authority();
            return new ActingJson(
                    PersonJson.of(standing.person()),
                    grant.capacity().code(),
                    PersonJson.ofNullable(grant.actingFor()),
                    grant.scope().code(),
                    grant.scope().sortedMatters(),
                    authority == null ? null : authority.code(),
                    authority == null ? null : authority.until());
        }
    }

    static PostJson of(PostAt at) {
        Post post = at.post();
        PostAt.Holder b = at.b();
        return new PostJson(
                post.code(),
                post.name(),
                post.office(),
                post.duties(),
                PersonJson.of(at.a().person()),
                b == null ? null : PersonJson.of(b.person()),
                post.supervisor(),
                post.keyPost(),
                post.deputisable(),
                post.notDeputisable(),
                post.partyGovernmentOffice(),
                post.mainLeader(),
                post.position(),
                at.standings().stream().map(ActingJson::of).toList(),
                at.uncovered());
    }
}
