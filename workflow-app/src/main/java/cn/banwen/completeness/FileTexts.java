package cn.banwen.completeness;

import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.completeness.text.PageLines;
import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.PageWords;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.Renditions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what there is of files. */
@Component
class FileTexts {

    /** Of one file: where a document has its notes, dates and enclosures. */
    private static final int MOST_PAGES = 80;

    private static final int MOST_FILES = 30;

    private final Renditions renditions;

    FileTexts(Renditions renditions) {
        this.renditions = renditions;
    }

    List<FileText> of(List<FileView> files) {
        return files.stream().limit(MOST_FILES).map(this::of).toList();
    }

    private FileText of(FileView file) {
        Optional<Rendition> rendition = renditions.find(file.sha256());
        List<PageSummary> summaries = rendition.isEmpty() ? List.of() : renditions.pages(file.sha256());
        List<PageWords> words = rendition.isEmpty() ? List.of() : renditions.words(file.sha256());
        return new FileText(
                file,
                rendition.orElse(null),
                summaries,
                words.stream()
                        .limit(MOST_PAGES)
                        .map(page -> PageLines.of(page.page(), page.text()))
                        .toList());
    }
}
