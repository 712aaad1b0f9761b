package cn.banwen.circulation;

import java.util.List;
import java.util.UUID;

/**
 * Somebody's act ended others' open tasks. Published inside the act's transaction.
 *
 * @param code which act, as a message code
 * @param by the name of who acted
 */
public record TasksWithdrawn(
        UUID documentId, String title, String code, String by, String reason, List<String> postCodes) {}
