package cn.banwen.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.StringTokenizer;

/** Numbers as OFD writes them: separated by spaces, sometimes by commas, some of them hexadecimal. */
final class Numbers {

    /** In millimetres; what lies further out is no drawing but an attempt on the rasteriser. */
    private static final double FARTHEST = 1e6;

    private Numbers() {}

    /** @throws NumberFormatException for anything but one number of a sensible size */
    static double one(String text) {
        String token = text.strip();
        double value = token.startsWith("#") ? Integer.parseInt(token.substring(1), 16) : Double.parseDouble(token);
        if (!(Math.abs(value) <= FARTHEST)) {
            throw new NumberFormatException(token);
        }
        return value;
    }

    static double[] list(String text) {
        StringTokenizer tokens = new StringTokenizer(text, " ,\t\r\n\f\u3000");
        double[] values = new double[tokens.countTokens()];
        for (int i = 0; i < values.length; i++) {
            values[i] = one(tokens.nextToken());
        }
        return values;
    }

    static double[] exactly(int count, String text) {
        double[] values = list(text);
        if (values.length != count) {
            throw new NumberFormatException(count + " numbers expected: " + text);
        }
        return values;
    }

    static Point2D point(String text) {
        double[] xy = exactly(2, text);
        return new Point2D.Double(xy[0], xy[1]);
    }

    static AffineTransform matrix(String text) {
        return new AffineTransform(exactly(6, text));
    }
}
