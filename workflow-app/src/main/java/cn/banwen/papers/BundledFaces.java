package cn.banwen.papers;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Noto Sans SC from the dependency, parsed once per JVM when first needed. It has all of 通用规范汉字表, from which names
 * are given, and CJK Extension A.
 */
final class BundledFaces {

    static final Face REGULAR = load("NotoSansSC-Regular.ttf");
    static final Face BOLD = load("NotoSansSC-Bold.ttf");

    private BundledFaces() {}

    private static Face load(String file) {
        String resource = "/fonts/ttf/NotoSansSC/" + file;
        try (InputStream stream = BundledFaces.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            return Face.parse(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
