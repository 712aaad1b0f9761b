package cn.banwen.circulation.engine;

import cn.banwen.processmodels.IncomingDocumentModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The version of the model that this process brings along. Processes that start at once deploy it once, and one of an older
 * version that starts beside newer ones neither makes its own the newest again nor lets documents begin on one that it doesn't
 * know.
 */
final class DeployedModel {

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeployedModel(RepositoryService repository, JdbcClient jdbc, TransactionTemplate transaction) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Deploys it unless it is there; returns its id in the engine. */
    String id() {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select from pg_advisory_xact_lock(hashtextextended('banwen.process_model', 0))")
                    .query((row, number) -> true)
                    .list();
            byte[] ours = bytes();
            String deployment = deployed(ours).orElseGet(() -> deploy(ours));
            return repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .processDefinitionKey(IncomingDocumentModel.KEY)
                    .singleResult()
                    .getId();
        }));
    }

    private Optional<String> deployed(byte[] ours) {
        return repository
                .createDeploymentQuery()
                .deploymentName(IncomingDocumentModel.KEY)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .map(Deployment::getId)
                .filter(id -> Arrays.equals(
                        ours, read(() -> repository.getResourceAsStream(id, IncomingDocumentModel.RESOURCE))))
                .findFirst();
    }

    private String deploy(byte[] ours) {
        return repository
                .createDeployment()
                .name(IncomingDocumentModel.KEY)
                .addBytes(IncomingDocumentModel.RESOURCE, ours)
                .deploy()
                .getId();
    }

    private static byte[] bytes() {
        return read(new ClassPathResource(IncomingDocumentModel.RESOURCE)::getInputStream);
    }

    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private static byte[] read(Source source) {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
