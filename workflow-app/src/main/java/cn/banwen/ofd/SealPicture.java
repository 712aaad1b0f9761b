package cn.banwen.ofd;

import java.io.IOException;
import java.util.Enumeration;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;

/**
 * The picture in a seal or in what was signed with it: {@code SEQUENCE { type IA5String, data OCTET STRING, width, height
 * INTEGER }}, the same in GM/T 0031 and GB/T 38540, which differ in what is around it.
 */
final class SealPicture {

    private static final int DEEPEST = 12;

    private final String type;
    private final byte[] data;

    private SealPicture(String type, byte[] data) {
        this.type = type;
        this.data = data;
    }

    /** As the seal states it: {@code PNG}, {@code ofd}, …; not always right. */
    String type() {
        return type;
    }

    byte[] data() {
        return data.clone();
    }

    /** The picture; empty if there is none in it, or it is not ASN.1. */
    static Optional<SealPicture> find(byte[] der) {
        try (ASN1InputStream stream = new ASN1InputStream(der)) {
            ASN1Primitive root = stream.readObject();
            return root == null ? Optional.empty() : find(root, 0);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Optional<SealPicture> find(ASN1Encodable node, int depth) {
        if (!(node.toASN1Primitive() instanceof ASN1Sequence sequence) || depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<SealPicture> here = read(sequence);
        if (here.isPresent()) {
            return here;
        }
        for (Enumeration<?> children = sequence.getObjects(); children.hasMoreElements(); ) {
            if (children.nextElement() instanceof ASN1Encodable child) {
                Optional<SealPicture> within = find(child, depth + 1);
                if (within.isPresent()) {
                    return within;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SealPicture> read(ASN1Sequence sequence) {
        if (sequence.size() < 4
                || !(sequence.getObjectAt(1) instanceof ASN1OctetString data)
                || !(sequence.getObjectAt(2) instanceof ASN1Integer)
                || !(sequence.getObjectAt(3) instanceof ASN1Integer)) {
            return Optional.empty();
        }
        return type(sequence.getObjectAt(0)).map(type -> new SealPicture(type, data.getOctets()));
    }

    private static Optional<String> type(ASN1Encodable node) {
        if (node instanceof ASN1IA5String text) {
            return Optional.of(text.getString());
        }
        return node instanceof ASN1UTF8String text ? Optional.of(text.getString()) : Optional.empty();
    }
}
