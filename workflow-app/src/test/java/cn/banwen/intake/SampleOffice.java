package cn.banwen.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The least that makes an OLE2 compound file: a header, an allocation table and a directory of two sectors. */
final class SampleOffice {

    private static final int SECTOR = 512;
    private static final int END_OF_CHAIN = -2;
    private static final int UNUSED = -1;

    private SampleOffice() {}

    /** The named stream stands in the directory's second sector, behind two of other sectors. */
    static byte[] compound(String stream) {
        ByteBuffer file = ByteBuffer.allocate(5 * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L);
        file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
        file.putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, 1)
                .putInt(48, 1)
                .putInt(56, 4096)
                .putInt(60, END_OF_CHAIN)
                .putInt(68, END_OF_CHAIN);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i == 0 ? 0 : UNUSED);
        }
        int[] chain = {-3, 3, END_OF_CHAIN, END_OF_CHAIN};
        for (int i = 0; i < chain.length; i++) {
            file.putInt(SECTOR + 4 * i, chain[i]);
        }
        entry(file, 2 * SECTOR, "Root Entry");
        entry(file, 4 * SECTOR, stream);
        return file.array();
    }

    private static void entry(ByteBuffer file, int at, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(at, bytes);
        file.putShort(at + 64, (short) (bytes.length + 2));
        file.put(at + 66, (byte) 2);
    }
}
