package cn.banwen.administration;

/**
 * A section of the administration, as a bean of the capability whose settings it holds.
 *
 * @param path of its page
 * @param messageKey of its name; {@code <messageKey>.about} says what is set there
 * @param position smaller stands further up
 */
public record AdministrationSection(String path, String messageKey, int position) {}
