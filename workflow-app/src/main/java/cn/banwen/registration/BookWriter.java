package cn.banwen.registration;

import java.io.Closeable;
import java.io.IOException;

/** Writes the book in one format, line by line; for one thread. */
interface BookWriter extends Closeable {

    void add(RegisterLines.Told told) throws IOException;

    /** Ends the book; nothing can be added any more. */
    void finish() throws IOException;
}
