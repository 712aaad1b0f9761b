package cn.banwen.posts;

import org.jspecify.annotations.Nullable;

/**
 * A post 岗位 as the register has it at a moment.
 *
 * @param code stable, as the REST interface spells it
 * @param holderA username of the main holder
 * @param holderB username of the deputy, if the post has one
 * @param partyGovernmentOffice belongs to 党政办, which must know at any time where each document is
 * @param mainLeader 主要领导: secretary or township head
 * @param duties what the post answers for
 * @param supervisor code of the post that supervises it
 * @param keyPost 关键岗位
 * @param notDeputisable why nobody may stand in (会计等特殊岗位), null where B may
 */
public record Post(
        String code,
        String name,
        String office,
        String holderA,
        @Nullable String holderB,
        boolean partyGovernmentOffice,
        boolean mainLeader,
        int position,
        String duties,
        @Nullable String supervisor,
        boolean keyPost,
        @Nullable String notDeputisable) {

    /** An ordinary post that nobody supervises. */
    public Post(
            String code,
            String name,
            String office,
            String holderA,
            @Nullable String holderB,
            boolean partyGovernmentOffice,
            boolean mainLeader,
            int position) {
        this(code, name, office, holderA, holderB, partyGovernmentOffice, mainLeader, position, "", null, false, null);
    }

    public boolean deputisable() {
        return notDeputisable == null;
    }

    boolean seesEverything() {
        return partyGovernmentOffice || mainLeader;
    }
}
