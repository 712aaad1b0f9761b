package cn.banwen.storage;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the failures of the S3 client apart by what a caller can do about them. */
final class S3Failures {

    private static final Set<String> PASSING = Set.of(
            "InternalError", "RequestTimeout", "ServiceUnavailable", "SlowDown", "SlowDownRead", "SlowDownWrite");

    private S3Failures() {}

    /** @param act what was tried, to begin the message with */
    static StorageException of(String act, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ErrorResponseException refusal) {
                return refused(act, refusal);
            }
            if (cause instanceof IOException || cause instanceof ServerException) {
                return new StorageUnavailableException(act + ": the store does not answer", failure);
            }
            if (cause instanceof InvalidResponseException) {
                return new StorageException(act + ": the answer is not S3", failure);
            }
        }
        return new StorageException(act + " failed", failure);
    }

    private static StorageException refused(String act, ErrorResponseException refusal) {
        String code = code(refusal);
        if ("NoSuchKey".equals(code)) {
            return new ObjectNotFoundException(act + ": no such object", refusal);
        }
        if (refusal.response().code() >= 500 || (code != null && PASSING.contains(code))) {
            return new StorageUnavailableException(act + ": the store cannot serve now, " + code, refusal);
        }
        return new StorageException(act + ": the store refused, " + code, code, refusal);
    }

    private static @Nullable String code(ErrorResponseException refusal) {
        return refusal.errorResponse().code();
    }
}
