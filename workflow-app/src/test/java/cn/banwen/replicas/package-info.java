/**
 * Two processes of the application on one PostgreSQL and one S3 server, each of which can be cut off, made to hang, killed and
 * brought back.
 */
@NullMarked
package cn.banwen.replicas;

import org.jspecify.annotations.NullMarked;
