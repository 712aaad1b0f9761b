package cn.banwen.processmodels;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The real engine with the real model on a PostgreSQL of its own. */
record TestEngine(ProcessEngine engine, DataSource dataSource, RecordingArchive archive, EmbeddedPostgres postgres)
        implements AutoCloseable {

    static TestEngine start() {
        EmbeddedPostgres postgres = startPostgres();
        DataSource dataSource = postgres.getPostgresDatabase();
        RecordingArchive archive = new RecordingArchive();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setParallelMultiInstanceAsyncLeave(false);
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setBeans(Map.of(IncomingDocumentModel.ARCHIVE_DELEGATE, archive));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(IncomingDocumentModel.RESOURCE)
                .deploy();
        return new TestEngine(engine, dataSource, archive, postgres);
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
        postgres.close();
    }
}
