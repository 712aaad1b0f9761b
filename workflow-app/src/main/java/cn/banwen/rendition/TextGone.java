package cn.banwen.rendition;

/** What was made of a file is removed, in the transaction that is under way: nobody has its bytes any more. */
public record TextGone(String sha256) {}
