package cn.banwen.registration;

import cn.banwen.papers.Papers;
import cn.banwen.papers.PrintedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the selected lines of the book as a file. Memory doesn't grow with the lines, but for their ids. */
@Component
class RegisterExporter {

    private static final int LOT = 200;

    private final RegisterBook book;
    private final RegisterLines lines;
    private final RegisterColumns columns;
    private final SelectionWords words;
    private final Papers papers;
    private final MessageSource messages;
    private final String office;

    RegisterExporter(
            RegisterBook book,
            RegisterLines lines,
            RegisterColumns columns,
            SelectionWords words,
            Papers papers,
            MessageSource messages,
            @Value("${banwen.office-name}") String office) {
        this.book = book;
        this.lines = lines;
        this.columns = columns;
        this.words = words;
        this.papers = papers;
        this.messages = messages;
        this.office = office;
    }

    /** Hears how far an export has come. */
    @FunctionalInterface
    interface Progress {
        /** Throws to end the export. */
        void reached(int done, int total);
    }

    /**
     * Writes the book as the person may see it now.
     *
     * @param out stays open
     */
    void write(RegisterSelection selection, RegisterFormat format, String username, OutputStream out, Progress progress)
            throws IOException {
        List<UUID> documents = book.documents(selection, username);
        try (BookWriter writer = writer(selection, format, documents.size(), out)) {
            for (int from = 0; from < documents.size(); from += LOT) {
                progress.reached(from, documents.size());
                List<UUID> lot = documents.subList(from, Math.min(from + LOT, documents.size()));
                for (RegisterLines.Told told : lines.of(lot)) {
                    writer.add(told);
                }
            }
            progress.reached(documents.size(), documents.size());
            writer.finish();
        }
    }

    /** What the file is called. */
    String fileName(RegisterSelection selection, RegisterFormat format) {
        return title(selection) + "." + format.code();
    }

    private BookWriter writer(RegisterSelection selection, RegisterFormat format, int total, OutputStream out) {
        if (format == RegisterFormat.XLSX) {
            return new RegisterWorkbook(title(selection), columns.all(), out);
        }
        List<RegisterColumn> printed = columns.printed();
        PrintedTable head = new PrintedTable(
                office + title(selection),
                words.of(selection, total, Locale.SIMPLIFIED_CHINESE),
                printed.stream()
                        .map(column -> new PrintedTable.Column(column.label(), column.width(), column.width() < 60))
                        .toList());
        return new RegisterPrint(printed, papers.table(head), out);
    }

    private String title(RegisterSelection selection) {
        return Objects.requireNonNull(messages.getMessage(
                "register.of-year", new Object[] {Integer.toString(selection.year())}, Locale.SIMPLIFIED_CHINESE));
    }
}
