package cn.banwen.deadlines;

import java.util.List;

/** The values that documents and steps can have: whoever knows documents says so. */
public interface DeadlineTerms {

    /** All codes of a dimension, in the order in which people list them. */
    List<String> of(Dimension dimension);
}
