package cn.banwen.web;

/** A failed sign-in of a program that has a code of its own; mixed into an exception of Spring Security. */
public interface CodedRefusal {

    /** Of the refusal, with a text in the message bundles. */
    String code();
}
