/** The only place that knows Flowable: it turns decisions into variables and the engine's tasks into waiting steps. */
@NullMarked
package cn.banwen.circulation.engine;

import org.jspecify.annotations.NullMarked;
