package cn.banwen.architecture.planted;

import io.minio.MinioClient;

/** Goes around the document store. */
public record ObjectStoreUser(MinioClient client) {}
