package cn.banwen.web;

import java.util.List;
import java.util.Map;

/** Keeps what a person typed into a form that could not be submitted, until the person comes back to it. */
public interface KeptForms {

    /** As many characters as a form may hold, names included; no form of the office comes near it. */
    int LONGEST = 60_000;

    /**
     * Keeps the fields in place of what was kept before.
     *
     * @param key of the form, of lower-case letters, digits and hyphens
     * @throws cn.banwen.refusal.Refusal where the key is none or the fields are too many or too long
     */
    void keep(String username, String key, Map<String, List<String>> fields);
}
