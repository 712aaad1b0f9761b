package cn.banwen.eml;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** The words of an HTML letter, without looking anything up and without running anything. One walk, whatever it holds. */
final class HtmlWords {

    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr");

    private HtmlWords() {}

    static String of(String html) {
        StringBuilder words = new StringBuilder();
        String lower = html.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                words.append(html, at, html.length());
                break;
            }
            words.append(html, at, open);
            at = afterTag(lower, open, words);
        }
        return tidy(HtmlUtils.htmlUnescape(words.toString()));
    }

    private static int afterTag(String lower, int open, StringBuilder words) {
        if (lower.startsWith("<!--", open)) {
            return after(lower, "-->", open + 4);
        }
        int close = lower.indexOf('>', open);
        if (close < 0) {
            return lower.length();
        }
        String name = name(lower, open + 1, close);
        if (SILENT.contains(name)) {
            int end = lower.indexOf("</" + name, close);
            return end < 0 ? lower.length() : after(lower, ">", end);
        }
        if (name.equals("td") || name.equals("th")) {
            words.append(' ');
        } else if (BREAKING.contains(name.startsWith("/") ? name.substring(1) : name)) {
            words.append('\n');
        }
        return close + 1;
    }

    private static int after(String html, String what, int from) {
        int found = html.indexOf(what, from);
        return found < 0 ? html.length() : found + what.length();
    }

    private static String name(String html, int from, int to) {
        int end = from;
        while (end < to && (Character.isLetterOrDigit(html.charAt(end)) || (end == from && html.charAt(end) == '/'))) {
            end++;
        }
        return html.substring(from, end);
    }

    private static String tidy(String words) {
        return words.replaceAll("[\\t\\x0B\\f\\u00a0 ]+", " ")
                .replaceAll(" ?\\r?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
