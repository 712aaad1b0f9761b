package cn.banwen.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The post register for printing. */
@RestController
@Tag(name = "posts")
class PostPrintApi {

    private final PostRegisterPrint print;

    PostPrintApi(PostRegisterPrint print) {
        this.print = print;
    }

    @GetMapping("/api/posts.pdf")
    @Operation(summary = "The post register as the paper that is published every half year")
    ResponseEntity<byte[]> paper() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        print.write(pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(print.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.toByteArray());
    }
}
