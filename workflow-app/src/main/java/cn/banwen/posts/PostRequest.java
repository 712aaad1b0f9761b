package cn.banwen.posts;

import org.jspecify.annotations.Nullable;

/**
 * A change of the register as somebody enters it, form and REST alike. What is absent stays as it is; an empty text takes
 * away what may be missing.
 *
 * @param effectiveFrom from when it holds, now where absent
 * @param reason why it changes
 * @param version id of the version that the request was written upon; null where it names only what is to change
 */
public record PostRequest(
        @Nullable String code,
        @Nullable String name,
        @Nullable String office,
        @Nullable String duties,
        @Nullable String holderA,
        @Nullable String holderB,
        @Nullable String supervisor,
        @Nullable Boolean keyPost,
        @Nullable Boolean deputisable,
        @Nullable String notDeputisableReason,
        @Nullable Boolean partyGovernmentOffice,
        @Nullable Boolean mainLeader,
        @Nullable Integer position,
        @Nullable String effectiveFrom,
        @Nullable String reason,
        @Nullable Long version) {}
