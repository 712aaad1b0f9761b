package cn.banwen.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What stood in a form.
 *
 * @param key of the form
 * @param fields the values by field name; a field that is missing was not touched, one without values was emptied
 */
public record Draft(String key, Map<String, List<String>> fields, Instant savedAt) {}
