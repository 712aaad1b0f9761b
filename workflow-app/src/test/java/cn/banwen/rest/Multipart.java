package cn.banwen.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** A multipart request in the making. */
final class Multipart {

    static final String BOUNDARY = "----banwen-test-boundary";

    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Multipart empty() {
        return new Multipart();
    }

    static Multipart ofFile(String name, byte[] content) {
        return new Multipart().file(name, content);
    }

    static Multipart ofMetadata(Object metadata) {
        return new Multipart().metadata(metadata);
    }

    Multipart file(String name, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                        + "Content-Type: application/octet-stream\r\n",
                content);
    }

    Multipart metadata(Object metadata) {
        return part(
                "Content-Disposition: form-data; name=\"metadata\"\r\nContent-Type: application/json\r\n",
                JSON.writeValueAsBytes(metadata));
    }

    /** A part with headers as they stand. */
    Multipart part(String headers, byte[] content) {
        out.writeBytes(("--" + BOUNDARY + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }
}
