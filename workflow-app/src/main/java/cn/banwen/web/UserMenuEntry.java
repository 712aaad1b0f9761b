package cn.banwen.web;

/**
 * A place in the menu under the person's name, as a bean of the capability whose page it is: what everybody sets for
 * oneself.
 *
 * @param path of the page
 * @param messageKey of its name
 * @param position smaller stands further up
 */
public record UserMenuEntry(String path, String messageKey, int position) {}
