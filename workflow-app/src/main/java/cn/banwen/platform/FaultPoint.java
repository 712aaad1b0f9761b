package cn.banwen.platform;

import org.springframework.stereotype.Component;

/**
 * A named place in an act at which a crash test may stop the process. In the product nothing happens there.
 */
public interface FaultPoint {

    String AFTER_PUT = "after-put";
    String AFTER_ENGINE_STEP = "after-engine-step";

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
