package cn.banwen.sources;

import cn.banwen.platform.FaultPoint;

/** Ends a look at a named point as a killed process would: nothing that comes after it happens. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    private Crash(String point) {
        super(point);
    }

    static FaultPoint at(String point) {
        return name -> {
            if (name.equals(point)) {
                throw new Crash(point);
            }
        };
    }
}
