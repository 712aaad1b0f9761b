package cn.banwen;

/**
 * Something that must not be on a page.
 *
 * @param where reader, address and screen
 */
record PageFinding(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
