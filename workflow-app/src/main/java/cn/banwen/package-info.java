/** Banwen 办文: circulation of incoming documents in a township office. One sub-package is one capability. */
@NullMarked
package cn.banwen;

import org.jspecify.annotations.NullMarked;
