package cn.banwen.completeness;

import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.DocumentView.FileView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: a document, or files that wait for the one that they will make.
 *
 * @param documentId null before there is one
 * @param number what somebody stated so far, as sender and pages; null for nothing
 * @param dated whether somebody stated the date
 */
record Subject(
        @Nullable UUID documentId,
        List<FileView> files,
        @Nullable String number,
        @Nullable String sender,
        boolean dated,
        @Nullable Integer pages) {

    static Subject of(DocumentView document) {
        return new Subject(
                document.id(),
                document.files(),
                document.documentNumber(),
                document.sender(),
                document.documentDate() != null,
                document.pages());
    }

    static Subject of(List<FileView> files) {
        return new Subject(null, files, null, null, false, null);
    }

    List<String> digests() {
        return files.stream().map(FileView::sha256).toList();
    }
}
