package cn.banwen.completeness;

import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.completeness.text.PageLines;
import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.Rendition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a document with what could be read of it.
 *
 * @param rendition null where there is none
 * @param summaries of the pages that are there
 * @param pages the text of its first pages
 */
record FileText(FileView file, @Nullable Rendition rendition, List<PageSummary> summaries, List<PageLines> pages) {

    private static final String MAIL = "message/rfc822";

    /** A mail is how a document came, and none itself, if something came with it. */
    boolean isMail() {
        return file.mediaType().equals(MAIL);
    }

    boolean isBeingRead() {
        return rendition != null && !rendition.settled();
    }

    boolean hasText() {
        return pages.stream().anyMatch(page -> page.letters() > 0);
    }
}
