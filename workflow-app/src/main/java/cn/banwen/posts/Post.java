package cn.banwen.posts;

import org.jspecify.annotations.Nullable;

/**
 * A post 岗位.
 *
 * @param code stable, as the REST interface spells it
 * @param holderA username of the main holder
 * @param holderB username of the deputy, if the post has one
 * @param partyGovernmentOffice belongs to 党政办, which must know at any time where each document is
 * @param mainLeader 主要领导: secretary or township head
 */
public record Post(
        String code,
        String name,
        String office,
        String holderA,
        @Nullable String holderB,
        boolean partyGovernmentOffice,
        boolean mainLeader,
        int position) {

    boolean seesEverything() {
        return partyGovernmentOffice || mainLeader;
    }
}
