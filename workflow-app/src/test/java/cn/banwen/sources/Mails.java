package cn.banwen.sources;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;

/** Mails as bytes, written by hand as mailers of all kinds write them. */
final class Mails {

    private static final String BOUNDARY = "=_banwen_boundary";

    private Mails() {}

    static MimeMessage of(byte[] bytes) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] utf8(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gbk(String text) {
        return text.replace("\n", "\r\n").getBytes(Charset.forName("GBK"));
    }

    static String encoded(String text) {
        return "=?utf-8?B?" + base64(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    static String heading(String subject, String id) {
        return "From: " + encoded("云溪县政府办文书科") + " <wsk@yunxi.example>\nTo: office@township.example\nSubject: "
                + encoded(subject) + "\nDate: Wed, 8 Jul 2026 09:12:00 +0800 (CST)\nMessage-ID: <" + id
                + "@yunxi.example>\nMIME-Version: 1.0\n";
    }

    /** A mail of several parts. */
    static String mixed(String heading, String... parts) {
        return heading + "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\n\n--" + BOUNDARY + "\n"
                + String.join("\n--" + BOUNDARY + "\n", parts) + "\n--" + BOUNDARY + "--\n";
    }

    static String words(String text) {
        return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text + "\n";
    }

    /** @param parameter such as {@code filename="a.pdf"} */
    static String enclosure(String parameter, byte[] bytes) {
        return "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; "
                + parameter + "\n\n" + base64(bytes) + "\n";
    }
}
