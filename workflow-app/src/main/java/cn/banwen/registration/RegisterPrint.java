package cn.banwen.registration;

import cn.banwen.papers.TablePrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the book for printing. */
final class RegisterPrint implements BookWriter {

    private final List<RegisterColumn> columns;
    private final TablePrinter printer;
    private final OutputStream out;

    RegisterPrint(List<RegisterColumn> columns, TablePrinter printer, OutputStream out) {
        this.columns = columns;
        this.printer = printer;
        this.out = out;
    }

    @Override
    public void add(RegisterLines.Told told) throws IOException {
        boolean voided = told.line().voided();
        printer.add(columns.stream()
                .map(column -> new TablePrinter.Words(words(column.value().apply(told)), voided && !column.tellsWhy()))
                .toList());
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return RegisterDates.day(instant);
        }
        if (value instanceof LocalDate date) {
            return RegisterDates.day(date);
        }
        return value == null ? "" : value.toString();
    }

    @Override
    public void finish() throws IOException {
        printer.finish(out);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
