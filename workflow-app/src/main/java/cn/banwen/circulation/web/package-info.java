/** Circulation over REST and in pages. */
@NullMarked
package cn.banwen.circulation.web;

import org.jspecify.annotations.NullMarked;
