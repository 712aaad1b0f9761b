package cn.banwen.operation;

/** A part that the administrator's page of states asks, as a bean of the capability that knows it. */
public interface PartOfSystem {

    /** Smaller stands further up. */
    int position();

    /** Asked for each look at the page: answers within seconds and throws nothing that it could tell. */
    PartState state();
}
