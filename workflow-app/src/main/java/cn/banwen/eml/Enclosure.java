package cn.banwen.eml;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that came in a mail.
 *
 * @param name as its sender gave it, decoded and not made safe; made up where there is none
 */
public record Enclosure(String name, Part part) {

    /** Its bytes; the caller closes. What is wrongly encoded shows as an {@link IOException} while it is read. */
    public InputStream open() throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            throw new LetterException(LetterException.Problem.DAMAGED, e);
        }
    }
}
