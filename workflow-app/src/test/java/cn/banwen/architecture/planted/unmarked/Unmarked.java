package cn.banwen.architecture.planted.unmarked;

/** Lies in a package that says nothing about itself. */
public class Unmarked {}
