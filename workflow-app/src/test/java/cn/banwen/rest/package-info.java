/** The REST interface as a program meets it: real HTTP against the running application. */
@NullMarked
package cn.banwen.rest;

import org.jspecify.annotations.NullMarked;
