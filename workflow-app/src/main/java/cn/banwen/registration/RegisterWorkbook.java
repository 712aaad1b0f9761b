package cn.banwen.registration;

import cn.banwen.platform.OfficialTime;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the book as .xlsx, row by row: rows that are written leave memory. Text is text and stays so when somebody
 * edits the cell, whatever it begins with: nothing becomes a formula.
 */
final class RegisterWorkbook implements BookWriter {

    /** Excel's limit is 32,767. */
    private static final int LONGEST_TEXT = 32_000;

    private static final int ROWS_IN_MEMORY = 100;
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MINUTE = "yyyy-mm-dd hh:mm";

    private final List<RegisterColumn> columns;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row = 1;

    RegisterWorkbook(String name, List<RegisterColumn> columns, OutputStream out) {
        this.columns = columns;
        this.workbook = new Workbook(out, "Banwen", "1.0");
        this.sheet = workbook.newWorksheet(name);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, columns.get(column).label());
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(2, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
    }

    @Override
    public void add(RegisterLines.Told told) throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            RegisterColumn one = columns.get(column);
            write(column, one.value().apply(told), told.line().voided() && !one.tellsWhy());
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object value, boolean struck) {
        if (value == null || value.equals("")) {
            return;
        }
        String format = null;
        if (value instanceof Instant instant) {
            sheet.value(row, column, OfficialTime.at(instant).toLocalDateTime());
            format = MINUTE;
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            format = DAY;
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.inlineString(row, column, printable(value.toString()));
            format = TEXT;
        }
        style(column, format, struck);
    }

    private void style(int column, @Nullable String format, boolean struck) {
        var style = sheet.style(row, column);
        if (format != null) {
            style.format(format);
        }
        if (struck) {
            style.strikethrough();
        }
        style.set();
    }

    private static String printable(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "……";
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    @Override
    public void close() throws IOException {
        // finished or given up: there is nothing to let go of
    }
}
