package cn.banwen.platform;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.StorageException;
import cn.banwen.storage.StorageUnavailableException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with the store by the setting that mends it. */
public final class StorageTrouble {

    private final @Nullable URI endpoint;
    private final @Nullable String bucket;
    private final @Nullable String encryption;
    private final boolean wantsLock;

    StorageTrouble(StorageSettings settings) {
        this.endpoint = settings.endpoint();
        this.bucket = settings.bucket();
        this.encryption = settings.encryption();
        this.wantsLock = settings.endpoint() != null && settings.wantsLock();
    }

    /** What is asked of the store and not offered, though it works; asks the store. */
    public Optional<BackendTrouble> lacks(DocumentStore store) {
        return wantsLock && store.keeping().isEmpty()
                ? Optional.of(trouble(
                        "no-object-lock",
                        "存储桶没有对象锁定功能，已归档的文件不受防删保护；请改用建桶时已开启对象锁定的存储桶，或关闭 BANWEN_STORAGE_OBJECT_LOCK",
                        "the bucket has no object lock, so files of archived documents are not kept from deletion:"
                                + " name a bucket that was made with it, or switch BANWEN_STORAGE_OBJECT_LOCK off"))
                : Optional.empty();
    }

    /** What a failure means to whoever looks after the system. */
    public BackendTrouble of(StorageException failure) {
        Optional<CertificateTrouble> certificate = CertificateTrouble.in(failure);
        if (certificate.isPresent()) {
            return certificate(certificate.get());
        }
        if (failure instanceof StorageUnavailableException) {
            return trouble(
                    "unreachable",
                    "没有应答，请检查 " + address() + " 和存储服务",
                    "it does not answer, check " + address() + " and the server");
        }
        return refused(failure);
    }

    private BackendTrouble certificate(CertificateTrouble trouble) {
        String trust = trouble == CertificateTrouble.UNTRUSTED ? "，BANWEN_CERTIFICATES" : "";
        return trouble(
                trouble.code(),
                trouble.chinese() + "（" + address() + trust + "）",
                trouble.english() + " (" + address() + trust.replace("，", ", ") + ")");
    }

    private BackendTrouble refused(StorageException failure) {
        String code = String.valueOf(failure.code());
        return switch (code) {
            case "RequestTimeTooSkewed" ->
                trouble(
                        "clock-skew",
                        "本机与它的时钟相差太多，请校准两边的时钟（" + address() + "）",
                        "its clock and this machine's are too far apart, set them (" + address() + ")");
            case "InvalidAccessKeyId" ->
                trouble(
                        "access-key",
                        "它不认访问密钥，请检查 BANWEN_STORAGE_ACCESS_KEY",
                        "unknown key, check BANWEN_STORAGE_ACCESS_KEY");
            case "SignatureDoesNotMatch" ->
                trouble(
                        "secret-key",
                        "密钥不对，请检查 BANWEN_STORAGE_SECRET_KEY 和 BANWEN_STORAGE_REGION",
                        "wrong signature, check BANWEN_STORAGE_SECRET_KEY and BANWEN_STORAGE_REGION");
            case StorageException.NO_ENCRYPTION ->
                trouble(
                        "no-encryption",
                        "它不按 BANWEN_STORAGE_ENCRYPTION=" + encryption + " 加密，请检查该设置和 BANWEN_STORAGE_ENCRYPTION_KEY",
                        "it does not encrypt by BANWEN_STORAGE_ENCRYPTION=" + encryption
                                + ", check it and BANWEN_STORAGE_ENCRYPTION_KEY");
            case StorageException.NO_BUCKET ->
                trouble(
                        "bucket-missing",
                        "没有存储桶 BANWEN_STORAGE_BUCKET=" + bucket + "，密钥也无权建立",
                        "there is no bucket BANWEN_STORAGE_BUCKET=" + bucket + ", and the key may not make it");
            case "AccessDenied", "AllAccessDisabled", "TooManyBuckets" ->
                trouble(
                        "denied",
                        "密钥无权使用存储桶 BANWEN_STORAGE_BUCKET=" + bucket + "，请检查 BANWEN_STORAGE_ACCESS_KEY 的权限",
                        "the key may not use or make the bucket BANWEN_STORAGE_BUCKET=" + bucket
                                + ", check the rights of BANWEN_STORAGE_ACCESS_KEY");
            default ->
                trouble(
                        "refused",
                        "它拒绝了请求（" + code + "），请检查 " + address()
                                + "、BANWEN_STORAGE_REGION、BANWEN_STORAGE_BUCKET 和 BANWEN_STORAGE_ACCESS_KEY",
                        "it refused (" + failure.getMessage() + "), check " + address()
                                + ", BANWEN_STORAGE_REGION, BANWEN_STORAGE_BUCKET and BANWEN_STORAGE_ACCESS_KEY");
        };
    }

    private String address() {
        return endpoint == null ? "BANWEN_STORAGE_ENDPOINT" : "BANWEN_STORAGE_ENDPOINT=" + endpoint;
    }

    private static BackendTrouble trouble(String code, String chinese, String english) {
        return new BackendTrouble(code, "文件存储：" + chinese, "S3 store: " + english);
    }
}
