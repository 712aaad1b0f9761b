package cn.banwen.intake;

import java.util.Locale;

/** A number of bytes as people write it: 200 MB, 1.5 MB, 12 KB. */
final class ByteSize {

    private ByteSize() {}

    static String of(long bytes) {
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        String number = String.format(Locale.ROOT, "%.1f", value);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + units[unit];
    }
}
