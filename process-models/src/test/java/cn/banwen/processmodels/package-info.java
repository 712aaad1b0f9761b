/** Drives the models on a real engine and database, and looks at their diagrams. */
@NullMarked
package cn.banwen.processmodels;

import org.jspecify.annotations.NullMarked;
