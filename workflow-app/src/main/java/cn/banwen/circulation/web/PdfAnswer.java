package cn.banwen.circulation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers with a paper that is made anew for each request. */
final class PdfAnswer {

    private PdfAnswer() {}

    /** What prints a paper. */
    @FunctionalInterface
    interface Print {
        void to(OutputStream out) throws IOException;
    }

    /** Printed whole before the first byte leaves: a failure still becomes a proper answer. */
    static void send(Print paper, String fileName, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        paper.to(pdf);
        begin(fileName, pdf.size(), response);
        pdf.writeTo(response.getOutputStream());
    }

    static void begin(String fileName, long size, HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentLengthLong(size);
    }
}
