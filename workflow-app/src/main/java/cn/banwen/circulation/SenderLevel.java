package cn.banwen.circulation;

/** The sender's level as the register book groups it. */
public enum SenderLevel implements Coded {
    CENTRAL,
    PROVINCIAL,
    PREFECTURE,
    COUNTY,
    PEER,
    SUBORDINATE,
    OTHER
}
