package cn.banwen.supervision;

/** A post in short. */
record PostRef(String code, String name) {}
