package cn.banwen.administration;

import java.util.Locale;

/** How a setting's fields and values are called on a page, as a bean of the capability that has the setting. */
public interface SettingWords {

    /** The setting whose words these are. */
    String setting();

    String field(String field, Locale locale);

    String value(String field, String value, Locale locale);
}
