package cn.banwen.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * S3Proxy's store on a file system, made durable. S3Proxy writes an object that is still arriving beside its final
 * place, where listings show it and a killed process leaves it, and forces nothing to disk. Here objects arrive in a
 * second store, are forced to disk there and then moved to their place in one step.
 */
final class DurableBlobStore extends ForwardingBlobStore {

    private static final String PUTS = ".puts"; // no client can name a bucket that begins with a dot
    private static final String PARTS = ".mpus-"; // S3Proxy's names for the parts of an upload
    private static final String STUBS = ".s3proxy-mpu-stub-"; // S3Proxy's own bookkeeping of uploads in parts

    private final ObjectTree objects;
    private final Path incoming;
    private final BlobStore arrivals;

    private DurableBlobStore(Path objects, Path incoming) {
        super(new FilesystemNio2BlobStore(objects.toString()));
        this.objects = new ObjectTree(objects);
        this.incoming = incoming;
        this.arrivals = new FilesystemNio2BlobStore(incoming.toString());
    }

    /** Opens or creates the store and throws away what was still arriving when it was left. */
    static DurableBlobStore open(Path dataDirectory) throws IOException {
        Path objects = Files.createDirectories(dataDirectory.resolve("objects"));
        Path incoming = dataDirectory.resolve("incoming");
        DurableFiles.deleteTree(incoming);
        Files.createDirectories(incoming.resolve(PUTS));
        DurableFiles.forceDirectories(objects, dataDirectory);
        return new DurableBlobStore(objects, incoming);
    }

    @Override
    public CreateBucketResponse createContainer(CreateBucketRequest request) {
        CreateBucketResponse created = delegate().createContainer(request);
        try {
            DurableFiles.forceDirectories(objects.root(), objects.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return created;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        refuseConditional(request.ifNoneMatch());
        Path place = place(request.bucket(), request.key());
        String name = UUID.randomUUID().toString();
        PutObjectResponse stored =
                arrivals.putBlob(request.toBuilder().bucket(PUTS).key(name).build(), content);
        publish(incoming.resolve(PUTS).resolve(name), place);
        return stored;
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        return request.key().startsWith(PARTS)
                ? arrivals.getBlob(request)
                : delegate().getBlob(request);
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        Path place = objects.root().resolve(request.bucket()).resolve(request.key());
        try {
            return objects.remove(place.normalize(), () -> delegate().removeBlob(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        throw new UnsupportedOperationException("the embedded S3 server does not copy");
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        place(request.bucket(), request.key());
        return arrivals(request.bucket()).initiateMultipartUpload(request);
    }

    @Override
    public UploadPartResponse uploadMultipartPart(MultipartUpload upload, UploadPartRequest request, InputStream part) {
        return arrivals(upload.containerName()).uploadMultipartPart(upload, request, part);
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        arrivals(upload.containerName()).abortMultipartUpload(upload);
    }

    /** One at a time: two uploads of one key would be put together under the same name. */
    @Override
    public synchronized CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        refuseConditional(request.ifNoneMatch());
        Path place = place(upload.containerName(), upload.blobName());
        CompleteMultipartUploadResponse stored =
                arrivals(upload.containerName()).completeMultipartUpload(upload, request);
        publish(incoming.resolve(objects.root().relativize(place)), place);
        return stored;
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        return arrivals(upload.containerName()).listMultipartUpload(upload);
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String bucket) {
        return arrivals(bucket).listMultipartUploads(bucket);
    }

    private BlobStore arrivals(String bucket) {
        delegate().headBucket(HeadBucketRequest.builder().bucket(bucket).build());
        try {
            Files.createDirectories(incoming.resolve(bucket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrivals;
    }

    /** Where the object belongs. Refuses keys that S3Proxy would hide or that would not come back as they are. */
    private Path place(String bucket, String key) {
        delegate().headBucket(HeadBucketRequest.builder().bucket(bucket).build());
        if (!key.startsWith(STUBS)) {
            ObjectKeys.require(key);
        }
        return objects.place(bucket, key);
    }

    private static void refuseConditional(@Nullable String condition) {
        if (condition != null) {
            throw new UnsupportedOperationException("the embedded S3 server does not write conditionally");
        }
    }

    private void publish(Path arrived, Path place) {
        try {
            objects.publish(arrived, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
