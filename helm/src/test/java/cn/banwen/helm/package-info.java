/** What holds for the chart in {@code banwen/}: it lints, renders offline, and its objects are ones Kubernetes knows. */
@NullMarked
package cn.banwen.helm;

import org.jspecify.annotations.NullMarked;
