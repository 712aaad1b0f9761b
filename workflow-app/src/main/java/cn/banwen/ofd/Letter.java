package cn.banwen.ofd;

/**
 * A character on the page.
 *
 * @param box upright around it
 * @param baseline where its line runs, from the page's upper edge
 * @param size in millimetres on the page
 * @param upright whether it stands as a reader holds the page
 * @param run the stretch of text in its object that it is part of
 */
record Letter(int codePoint, TextBox box, double baseline, double size, boolean upright, Look look, String run) {

    /** How it looks beside its size. */
    record Look(String font, boolean bold, int rgb) {}

    boolean isSpace() {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Letters and digits whose words are told apart by space. */
    boolean isOfWord() {
        return codePoint < 0x2000 && Character.isLetterOrDigit(codePoint);
    }
}
