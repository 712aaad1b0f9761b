package cn.banwen.web;

import java.util.regex.Pattern;

/** Addresses that a request may name to be led to: paths on this server, nothing that a browser could take for a host. */
public final class LocalPath {

    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_/.-]*)?");

    private LocalPath() {}

    public static boolean isOne(String path) {
        return path.length() <= 200 && PATH.matcher(path).matches();
    }
}
