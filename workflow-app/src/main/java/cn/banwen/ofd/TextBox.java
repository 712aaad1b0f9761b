package cn.banwen.ofd;

/** An upright rectangle on a page, in millimetres from the page's upper left corner; y grows downwards. */
public record TextBox(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
