package cn.banwen.intake;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file under the parser's hands that looks at the effort as it is read. For one thread. */
class MeteredRead implements RandomAccessRead {

    private static final int READS_BETWEEN_CHECKS = 16;
    private static final int SINGLE_READS_BETWEEN_CHECKS = 4096;

    private final RandomAccessRead file;
    private final Effort effort;
    private int reads;
    private int singleReads;

    MeteredRead(RandomAccessRead file, Effort effort) {
        this.file = file;
        this.effort = effort;
    }

    @Override
    public int read() throws IOException {
        if (++singleReads % SINGLE_READS_BETWEEN_CHECKS == 0) {
            effort.check();
        }
        return file.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (++reads % READS_BETWEEN_CHECKS == 0) {
            effort.check();
        }
        return file.read(buffer, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
