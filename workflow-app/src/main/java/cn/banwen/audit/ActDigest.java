package cn.banwen.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over an act's fields, each with its length before it, so that no two different acts give the same bytes. */
final class ActDigest {

    /** What the first act of a document names as its predecessor. */
    static final String START = "";

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    ActDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(Act act) {
        return new ActDigest()
                .add(act.previousDigest())
                .add(act.documentId().toString())
                .add(Integer.toString(act.seq()))
                .add(act.at().toString())
                .add(act.actor().username())
                .add(act.actor().name())
                .add(act.actor().postCode())
                .add(act.actor().postName())
                .add(act.actor().capacity())
                .add(act.actor().actingFor())
                .add(act.actor().actingForName())
                .add(act.taskId() == null ? null : act.taskId().toString())
                .add(act.step())
                .add(act.outcome())
                .add(act.opinion())
                .add(act.data())
                .hex();
    }

    ActDigest add(@Nullable String field) {
        if (field == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).flip());
            return this;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
