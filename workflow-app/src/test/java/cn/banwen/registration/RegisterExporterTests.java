package cn.banwen.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The exported book, read back. */
@BanwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterExporterTests {

    private static final int YEAR = 2012;
    private static final int LINES = 3_000;
    private static final List<String> DANGEROUS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A1", "  前后空格  ", "一\n二", "_x0041_");
    private static final String LONG_TITLE =
            "关于印发《青石县2026年防汛抗旱应急预案（试行）》的通知".repeat(8).substring(0, 200);

    private final RegisterExporter exporter;
    private final BookFixture fixture;

    @Autowired
    RegisterExporterTests(RegisterExporter exporter, @Qualifier("owner") DataSource owner) {
        this.exporter = exporter;
        this.fixture = new BookFixture(owner, YEAR);
    }

    @BeforeAll
    void fill() {
        fixture.fill(LINES)
                .change(20, "title", LONG_TITLE)
                .change(21, "sender", "䶮𠮷合作社")
                .change(22, "remark", "长".repeat(40_000));
        for (int i = 0; i < DANGEROUS.size(); i++) {
            fixture.change(i + 1, "title", DANGEROUS.get(i));
        }
    }

    @AfterAll
    void takeAway() {
        fixture.remove();
    }

    @Test
    void theWorkbookHoldsEveryLineAndNoFormula() throws IOException {
        List<Row> rows = rows(export(RegisterSelection.ofYear(YEAR), RegisterFormat.XLSX));

        assertThat(rows).hasSize(LINES + 1);
        for (Row row : rows) {
            row.stream().filter(cell -> cell != null).forEach(cell -> {
                assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                assertThat(cell.getFormula()).isNull();
            });
        }
        int title = column(rows, "标题");
        for (int i = 0; i < DANGEROUS.size(); i++) {
            Cell cell = rows.get(i + 1).getCell(title);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo(DANGEROUS.get(i));
        }
        assertThat(rows.get(21).getCell(column(rows, "来文单位")).asString()).isEqualTo("䶮𠮷合作社");
        assertThat(rows.get(22).getCell(column(rows, "备注")).asString()).hasSizeBetween(32_000, 32_767);
    }

    @Test
    void theWorkbookTellsHowALineWasHandled() throws IOException {
        List<Row> rows = rows(export(RegisterSelection.ofYear(YEAR), RegisterFormat.XLSX));
        Row line = rows.get(24);

        assertThat(text(rows, line, "收文编号")).isEqualTo(fixture.number(24));
        assertThat(line.getCell(column(rows, "序号")).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(24));
        assertThat(line.getCell(column(rows, "签收时间")).asDate()).isEqualTo(LocalDateTime.parse("2012-01-02T21:00:00"));
        assertThat(text(rows, line, "签收人")).isEqualTo("沈文秀");
        assertThat(text(rows, line, "紧急程度")).isEqualTo("平件");
        assertThat(text(rows, line, "初审结论")).isEqualTo("通过");
        assertThat(text(rows, line, "拟办意见")).isEqualTo("拟请农业站办理");
        assertThat(text(rows, line, "领导批示")).isEqualTo("同意（沈文秀 2012-01-02）");
        assertThat(text(rows, line, "主办")).isEqualTo("农业综合站");
        assertThat(text(rows, line, "协办")).isEqualTo("民政办");
        assertThat(text(rows, line, "传阅情况")).isEqualTo("1/1");
        assertThat(text(rows, line, "办理结果")).isEqualTo("已落实");
        assertThat(text(rows, line, "保管期限")).isEqualTo("10年");
        Row voided = rows.get(23);
        assertThat(text(rows, voided, "作废原因")).isEqualTo("重复登记");
        assertThat(text(rows, voided, "作废人")).isEqualTo("沈文秀");
    }

    @Test
    void textStaysTextWhenItsCellIsEdited() throws IOException {
        String styles = entry(export(RegisterSelection.ofYear(YEAR), RegisterFormat.XLSX), "xl/styles.xml");
        assertThat(styles).contains("formatCode=\"@\"");
    }

    @Test
    void theSelectionAndItsOrderAreExported() throws IOException {
        RegisterSelection selection =
                RegisterParameters.read(Map.of("year", YEAR + "", "voided", "only", "sort", "-number"), 2026);
        List<Row> rows = rows(export(selection, RegisterFormat.XLSX));

        assertThat(rows).hasSize(751);
        assertThat(text(rows, rows.get(1), "收文编号")).isEqualTo(fixture.number(2_999));
    }

    @Test
    void thePrintedBookRepeatsItsHeadAndCountsItsPages() throws IOException {
        byte[] pdf = export(RegisterSelection.ofYear(YEAR), RegisterFormat.PDF);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(80);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            for (int page : List.of(1, 2, pages / 2, pages)) {
                assertThat(text(document, page))
                        .contains("2012年收文登记簿", "收文编号", "来文单位", "办理情况", "第" + page + "页 共" + pages + "页");
            }
            String all = new PDFTextStripper().getText(document).replaceAll("\\R", "");
            assertThat(all).contains(LONG_TITLE, "作废：重复登记（沈文秀）", "䶮〓合作社", fixture.number(LINES), "共 3000 条");
            picture(document, 0, "register");
            picture(document, 1, "register");
            picture(document, pages - 1, "register");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "PDF"})
    void anEmptySelectionIsAnEmptyBook(String format) throws IOException {
        byte[] file = export(RegisterSelection.ofYear(1999), RegisterFormat.valueOf(format));
        if (format.equals("XLSX")) {
            assertThat(rows(file)).hasSize(1);
        } else {
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(text(document, 1)).contains("1999年收文登记簿", "共 0 条", "第1页 共1页");
            }
        }
    }

    @Test
    void progressIsToldToTheEnd() throws IOException {
        List<Integer> told = new ArrayList<>();
        exporter.write(
                RegisterSelection.ofYear(YEAR),
                RegisterFormat.XLSX,
                "inspector",
                new ByteArrayOutputStream(),
                (done, total) -> {
                    assertThat(total).isEqualTo(LINES);
                    told.add(done);
                });
        assertThat(told).isSorted().startsWith(0).endsWith(LINES).hasSize(LINES / 200 + 1);
    }

    private byte[] export(RegisterSelection selection, RegisterFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(selection, format, "inspector", out, (done, total) -> {});
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static int column(List<Row> rows, String label) {
        for (Cell cell : rows.get(0)) {
            if (cell.asString().equals(label)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + label);
    }

    private static String text(List<Row> rows, Row row, String label) {
        return row.getCell(column(rows, label)).asString();
    }

    private static String entry(byte[] xlsx, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("register", ".xlsx"), xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static void picture(PDDocument document, int page, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 110);
        ImageIO.write(
                picture, "png", folder.resolve(name + "-" + (page + 1) + ".png").toFile());
    }
}
