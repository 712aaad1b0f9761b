package cn.banwen.papers;

import java.awt.image.BufferedImage;

/** Where on a page something stands. Paper is the page's most frequent brightness, whether white, yellowed or scanned grey. */
final class InkMap {

    private static final int LEVELS = 256;

    /** So much brighter or darker than the paper is ink; less is the scanner's noise or a pale ground. */
    private static final int CONTRAST = 24;

    private final int width;
    private final int height;

    /** Ink above and to the left of each point. */
    private final int[][] sums;

    private InkMap(int[][] brightness) {
        height = brightness.length;
        width = brightness[0].length;
        sums = new int[height + 1][width + 1];
        int paper = mostFrequent(brightness);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int ink = Math.abs(brightness[y][x] - paper) > CONTRAST ? 1 : 0;
                sums[y + 1][x + 1] = ink + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
            }
        }
    }

    static InkMap of(BufferedImage picture) {
        int[][] brightness = new int[picture.getHeight()][picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                brightness[y][x] = (((rgb >> 16) & 255) * 30 + ((rgb >> 8) & 255) * 59 + (rgb & 255) * 11) / 100;
            }
        }
        return new InkMap(brightness);
    }

    private static int mostFrequent(int[][] brightness) {
        int[] counts = new int[LEVELS];
        for (int[] row : brightness) {
            for (int level : row) {
                counts[level]++;
            }
        }
        int best = LEVELS - 1;
        for (int level = LEVELS - 2; level >= 0; level--) {
            best = around(level, counts) > around(best, counts) ? level : best;
        }
        return best;
    }

    /** A scanner spreads its paper over many levels, where a printed bar has but one. */
    private static int around(int level, int[] counts) {
        int sum = 0;
        for (int i = Math.max(0, level - CONTRAST / 2); i <= Math.min(LEVELS - 1, level + CONTRAST / 2); i++) {
            sum += counts[i];
        }
        return sum;
    }

    /**
     * The share of a box that is inked, from 0 to 1; what lies outside the page counts as blank.
     *
     * @param box in parts of the page's width and height, from its upper left corner
     */
    float inked(Box box) {
        int left = clamp(Math.floor(box.x() * width), width);
        int right = clamp(Math.ceil(box.right() * width), width);
        int top = clamp(Math.floor(box.y() * height), height);
        int bottom = clamp(Math.ceil(box.bottom() * height), height);
        int area = Math.max(1, (right - left) * (bottom - top));
        int ink = sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
        return (float) ink / area;
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }
}
