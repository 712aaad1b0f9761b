package cn.banwen.platform;

import org.springframework.stereotype.Component;

/**
 * A named place in an act at which a crash test may stop the process. In the product nothing happens there.
 */
public interface FaultPoint {

    String AFTER_PUT = "after-put";
    String AFTER_ENGINE_STEP = "after-engine-step";

    /** Between the commit that decides on a source's item and the item's move. */
    String AFTER_DECISION = "after-decision";

    /** Between the item's move and the note of it. */
    String AFTER_MOVE = "after-move";

    void reached(String name);

    /** The product's. */
    @Component
    class None implements FaultPoint {

        @Override
        public void reached(String name) {
            // nothing: only crash tests stop here
        }
    }
}
