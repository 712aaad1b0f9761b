/** What bin/bench runs: prints figures and ratios within one run, and fails nothing. */
@NullMarked
package cn.banwen.bench;

import org.jspecify.annotations.NullMarked;
