package cn.banwen.ofd;

import java.util.StringTokenizer;

/**
 * The steps from each character to the next, written out: {@code g 3 2.5} stands for three steps of 2.5 (GB/T 33190,
 * 11.3).
 */
record Deltas(double[] steps, boolean stated) {

    static final Deltas NONE = new Deltas(new double[0], false);

    /** @param most steps that the text needs; further ones are not read */
    static Deltas parse(String text, int most) {
        StringTokenizer tokens = new StringTokenizer(text, " ,\t\r\n\f");
        double[] steps = new double[most];
        int count = 0;
        while (tokens.hasMoreTokens() && count < most) {
            String token = tokens.nextToken();
            int times = 1;
            if (token.equals("g") && tokens.hasMoreTokens()) {
                times = (int) Numbers.one(tokens.nextToken());
                token = tokens.hasMoreTokens() ? tokens.nextToken() : "0";
            }
            double step = Numbers.one(token);
            for (int i = 0; i < times && count < most; i++) {
                steps[count++] = step;
            }
        }
        return new Deltas(java.util.Arrays.copyOf(steps, count), count > 0);
    }

    /** The step after the character at {@code index}; the last one stated goes on for those that lack one. */
    double after(int index) {
        if (steps.length == 0) {
            return 0;
        }
        return steps[Math.min(index, steps.length - 1)];
    }

    boolean has(int index) {
        return index < steps.length;
    }
}
