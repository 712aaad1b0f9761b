package cn.banwen.ofd;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** Writes what a seal's maker writes, without signing anything. */
final class SealDraft {

    private SealDraft() {}

    /** A signature of GB/T 38540, the fourth version. */
    static byte[] signature(String type, byte[] picture) {
        return der(sequence(
                sequence(
                        number(4),
                        seal(type, picture),
                        new DERGeneralizedTime("20260708090000Z"),
                        new DERBitString(new byte[32])),
                new DEROctetString(new byte[300]),
                new DERBitString(new byte[64])));
    }

    /** A signature of GM/T 0031, the first version: the seal lies elsewhere in it. */
    static byte[] oldSignature(String type, byte[] picture) {
        return der(sequence(
                sequence(
                        number(1),
                        seal(type, picture),
                        new DERBitString(new byte[8]),
                        new DERBitString(new byte[32]),
                        new DERIA5String("/Doc_0/Signs/Sign_0/Signature.xml"),
                        new DEROctetString(new byte[300])),
                new DERBitString(new byte[64])));
    }

    private static DERSequence seal(String type, byte[] picture) {
        DERSequence head = sequence(new DERIA5String("ES"), number(4), new DERIA5String("maker"));
        DERSequence properties =
                sequence(number(1), new DERUTF8String("长江镇人民政府"), sequence(new DEROctetString(new byte[99])));
        DERSequence drawing = sequence(new DERIA5String(type), new DEROctetString(picture), number(40), number(40));
        return sequence(sequence(head, new DERIA5String("37030000001721"), properties, drawing));
    }

    private static ASN1Integer number(int value) {
        return new ASN1Integer(value);
    }

    private static DERSequence sequence(ASN1Encodable... items) {
        return new DERSequence(items);
    }

    private static byte[] der(DERSequence sequence) {
        try {
            return sequence.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
