/** Watched folder and mailboxes against the whole application, a real folder and a real IMAP server. */
@NullMarked
package cn.banwen.sources;

import org.jspecify.annotations.NullMarked;
