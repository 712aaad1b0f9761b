package cn.banwen.papers;

import java.util.List;

/**
 * The head of a table that is printed on A4 landscape, repeated on each page.
 *
 * @param title in the middle above the table
 * @param caption at the left above the table, such as what was selected
 * @param columns from left to right
 * @param size of the text in points
 */
public record PrintedTable(String title, String caption, List<Column> columns, float size) {

    private static final float SMALL = 8;

    public PrintedTable {
        columns = List.copyOf(columns);
    }

    /** In small print, for many columns. */
    public PrintedTable(String title, String caption, List<Column> columns) {
        this(title, caption, columns, SMALL);
    }

    /**
     * One column.
     *
     * @param share of the table's width, relative to the shares of the others
     * @param centred else from the left
     */
    public record Column(String label, float share, boolean centred) {}
}
