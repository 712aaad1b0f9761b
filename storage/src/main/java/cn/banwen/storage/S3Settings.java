package cn.banwen.storage;

import java.net.URI;

/**
 * Where an S3 bucket is and who asks. The secret is left out of {@link #toString()}.
 *
 * @param endpoint scheme, host and port of the server, without a path
 * @param region the server's region, such as {@code us-east-1}; it is part of every signature
 * @param bucket an existing bucket, or the one that {@link S3DocumentStore#createBucketIfMissing()} shall create
 * @param protection what the store is asked to do for the objects
 */
public record S3Settings(
        URI endpoint, String region, String bucket, String accessKey, String secretKey, Protection protection) {

    /** Without more protection than the bucket gives by itself. */
    public S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        this(endpoint, region, bucket, accessKey, secretKey, Protection.NONE);
    }

    @Override
    public String toString() {
        return "S3Settings[endpoint=%s, region=%s, bucket=%s, accessKey=%s, secretKey=***]"
                .formatted(endpoint, region, bucket, accessKey);
    }
}
