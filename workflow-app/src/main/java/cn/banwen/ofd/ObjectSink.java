package cn.banwen.ofd;

import java.io.IOException;

/** What a walk over a page hands its visible objects to, in the order of drawing. */
interface ObjectSink {

    void text(Item item) throws IOException;

    void path(Item item) throws IOException;

    void image(Item item) throws IOException;
}
