package cn.banwen.helm;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of the Prometheus operator's own kind as the chart makes. */
@JsonDeserialize(using = JsonDeserializer.None.class)
final class ServiceMonitor implements HasMetadata {

    private static final long serialVersionUID = 1L;

    private String apiVersion = "";
    private String kind = "";
    private ObjectMeta metadata = new ObjectMeta();
    private @Nullable transient Spec spec;

    record Spec(LabelSelector selector, List<Endpoint> endpoints) {}

    record Endpoint(String port, String path, String interval, Authorization authorization) {}

    record Authorization(String type, SecretKeySelector credentials) {}

    @Override
    public String getApiVersion() {
        return apiVersion;
    }

    @Override
    public void setApiVersion(String version) {
        this.apiVersion = version;
    }

    @Override
    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    @Override
    public ObjectMeta getMetadata() {
        return metadata;
    }

    @Override
    public void setMetadata(ObjectMeta metadata) {
        this.metadata = metadata;
    }

    public @Nullable Spec getSpec() {
        return spec;
    }

    public void setSpec(Spec spec) {
        this.spec = spec;
    }
}
