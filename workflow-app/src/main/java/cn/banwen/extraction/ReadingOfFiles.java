package cn.banwen.extraction;

import cn.banwen.extraction.reading.Extractor;
import cn.banwen.extraction.reading.PageText;
import cn.banwen.rendition.PageContent;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.Renditions;
import cn.banwen.rendition.TextSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one file after the other. The file itself is never opened here: its text was read in a process that may be killed,
 * and the extractor looks at a bounded part of it.
 */
@Component
class ReadingOfFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingOfFiles.class);

    private final ExtractionRows rows;
    private final Renditions renditions;
    private final TransactionTemplate transaction;

    ReadingOfFiles(ExtractionRows rows, Renditions renditions, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.renditions = renditions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reads the first that is due; false where none was. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<String> due = rows.take();
            due.ifPresent(this::read);
            return due.isPresent();
        }));
    }

    private void read(String sha256) {
        Optional<Rendition> rendition = renditions.find(sha256);
        if (rendition.isEmpty() || !rendition.get().settled()) {
            rows.putAside(sha256);
            return;
        }
        List<PageText> pages = renditions.contents(sha256, Extractor.MOST_PAGES).stream()
                .map(ReadingOfFiles::page)
                .toList();
        try {
            rows.save(sha256, Extractor.VERSION, pages.isEmpty() ? List.of() : Extractor.read(pages));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | IllegalStateException
                | ArithmeticException
                | StackOverflowError e) {
            LOG.warn("{} can't be read for its fields", sha256, e);
            rows.failed(sha256);
        }
    }

    private static PageText page(PageContent page) {
        return new PageText(
                page.page(), page.width(), page.height(), page.textSource() == TextSource.RECOGNISED, page.runs());
    }
}
