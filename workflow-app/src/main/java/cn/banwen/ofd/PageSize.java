package cn.banwen.ofd;

/** A page's width and height in millimetres, both above zero and finite. */
public record PageSize(double width, double height) {}
