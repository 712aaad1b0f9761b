package cn.banwen.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renders slips for the eye, into {@code target/papers}. */
class PicturesTests {

    @ParameterizedTest
    @CsvSource({"just-received", "typical", "overfull"})
    void rendersAsAPicture(String name) throws IOException {
        HandlingSlip slip =
                switch (name) {
                    case "typical" -> Slips.typical();
                    case "overfull" -> Slips.overfull();
                    default -> Slips.justReceived();
                };
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new Papers(null).print(slip, pdf);
        PaperPictures.render(name, pdf.toByteArray());
    }
}
