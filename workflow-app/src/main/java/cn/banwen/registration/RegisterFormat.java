package cn.banwen.registration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which format the book is exported. */
enum RegisterFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String mediaType;

    RegisterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<RegisterFormat> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }
}
