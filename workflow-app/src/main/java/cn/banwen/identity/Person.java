package cn.banwen.identity;

/**
 * Somebody with an account.
 *
 * @param admin administers the system and sees no content of documents
 * @param inspector 效能办: reads every document and acts on none
 */
public record Person(String username, String name, boolean admin, boolean inspector) {}
