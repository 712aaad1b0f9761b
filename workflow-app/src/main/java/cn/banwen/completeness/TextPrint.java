package cn.banwen.completeness;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a text leaves behind so that nearly the same one is found again among a hundred thousand: the smallest of many hashes
 * of its three-letter pieces (MinHash). Two texts agree in about as many of them as they share pieces.
 *
 * @param letters of the text that count: letters and digits
 * @param signature the {@value #HASHES} smallest hashes
 * @param bands hashes of four of them at a time: nearly the same texts have at least one in common
 */
record TextPrint(int letters, int[] signature, long[] bands) {

    static final int HASHES = 64;

    /** Shorter texts are alike by chance. */
    static final int FEWEST_LETTERS = 80;

    private static final int MOST_LETTERS = 200_000;
    private static final int PIECE = 3;
    private static final int ROWS = 4;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Null where the text is too short to tell. */
    static @Nullable TextPrint of(String text) {
        int[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(MOST_LETTERS)
                .toArray();
        if (letters.length < FEWEST_LETTERS) {
            return null;
        }
        int[] smallest = new int[HASHES];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        for (int at = 0; at + PIECE <= letters.length; at++) {
            long piece = mix(((long) letters[at] << 42) ^ ((long) letters[at + 1] << 21) ^ letters[at + 2]);
            for (int i = 0; i < HASHES; i++) {
                int hash = (int) (mix(piece + GOLDEN * (i + 1)) >>> 33);
                if (hash < smallest[i]) {
                    smallest[i] = hash;
                }
            }
        }
        return new TextPrint(letters.length, smallest, bands(smallest));
    }

    private static long[] bands(int[] signature) {
        long[] bands = new long[HASHES / ROWS];
        for (int band = 0; band < bands.length; band++) {
            long hash = mix(band + 1L);
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash ^ signature[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** Of the finalizer of SplitMix64: each bit depends on each. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to 1: about the part of their pieces that the texts share. */
    static double likeness(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / HASHES;
    }
}
