package cn.banwen.intake;

import java.io.IOException;

/** Writing failed, as opposed to reading what the sender sends. */
public class DiskException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException cause;

    public DiskException(IOException cause) {
        super(cause);
        this.cause = cause;
    }

    @Override
    public synchronized IOException getCause() {
        return cause;
    }
}
