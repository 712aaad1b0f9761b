/**
 * Keeps the files of documents as objects of one S3 bucket, and brings the S3 server of a single machine. A caller
 * sees {@link cn.banwen.storage.DocumentStore} and its exceptions only; the S3 client and the server behind it are
 * named nowhere else in Banwen.
 */
@NullMarked
package cn.banwen.storage;

import org.jspecify.annotations.NullMarked;
