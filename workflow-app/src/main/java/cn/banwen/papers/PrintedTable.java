package cn.banwen.papers;

import java.util.List;

/**
 * The head of a table that is printed on A4 landscape, repeated on each page.
 *
 * @param title in the middle above the table
 * @param caption at the left above the table, such as what was selected
 * @param columns from left to right
 */
public record PrintedTable(String title, String caption, List<Column> columns) {

    public PrintedTable {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param share of the table's width, relative to the shares of the others
     * @param centred else from the left
     */
    public record Column(String label, float share, boolean centred) {}
}
