package cn.banwen.extraction.papers;

import java.util.Map;
import java.util.Set;

/**
 * A made paper and what is true of it.
 *
 * @param layout what it is an example of
 * @param truth by the name of the field; a field that is not named does not occur in it
 * @param limits the times that its text sets, as 2026-07-08T17:00 or 2026-07-08
 */
public record OfficialPaper(String layout, byte[] pdf, Map<String, String> truth, Set<String> limits) {

    @Override
    public String toString() {
        return layout;
    }
}
