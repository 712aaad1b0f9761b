package cn.banwen.rendition;

import java.nio.charset.StandardCharsets;

/** Mails that mean harm. */
public final class HostileMails {

    private static final String HEAD = "From: a@b.example\r\nTo: office@township.example\r\nSubject: notice\r\n"
            + "Date: Wed, 8 Jul 2026 09:00:00 +0800\r\nMIME-Version: 1.0\r\n";

    private HostileMails() {}

    /** Parts within parts, so many deep. */
    public static byte[] nested(int depth) {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        return ascii(mail.append("Content-Type: text/plain\r\n\r\ndeep\r\n"));
    }

    /** A mail in a mail in a mail, so many deep. */
    public static byte[] forwarded(int depth) {
        return ascii(new StringBuilder((HEAD + "Content-Type: message/rfc822\r\n\r\n").repeat(depth))
                .append(HEAD)
                .append("Content-Type: text/plain\r\n\r\ndeep\r\n"));
    }

    public static byte[] enclosing(int enclosures) {
        StringBuilder mail = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < enclosures; i++) {
            mail.append("--b\r\nContent-Type: text/plain; name=%d.txt\r\nContent-Disposition: attachment\r\n\r\n%d\r\n"
                    .formatted(i, i));
        }
        return ascii(mail.append("--b--\r\n"));
    }

    /** A page that wants pictures, styles and scripts from elsewhere. */
    public static byte[] reachingOut(String address) {
        return ascii(new StringBuilder(HEAD)
                .append("Content-Type: text/html\r\n\r\n<html><head><link rel=stylesheet href=")
                .append(address)
                .append("/s.css><script src=")
                .append(address)
                .append("/s.js></script></head><body>words <img src=")
                .append(address)
                .append("/seen.png><iframe src=")
                .append(address)
                .append("/f></iframe></body></html>\r\n"));
    }

    private static byte[] ascii(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
