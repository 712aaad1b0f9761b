package cn.banwen.architecture.planted;

import org.junit.jupiter.api.Test;

/** A test that Maven never finds. */
public class TestOfNothing {

    @Test
    void neverRuns() {}
}
