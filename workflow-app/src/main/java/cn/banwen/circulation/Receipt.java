package cn.banwen.circulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 签收 as Article 24 wants it: counted item by item, with the time noted.
 *
 * @param sealIntact null when the signer did not say
 */
public record Receipt(
        @Nullable Instant signedAt,
        @Nullable Integer copiesExpected,
        @Nullable Integer copiesReceived,
        @Nullable Boolean sealIntact,
        @Nullable String note) {}
