package cn.banwen.circulation.engine;

import cn.banwen.circulation.DeadlineAlarms;
import cn.banwen.circulation.ModelDiagram;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.spring.ProcessEngineFactoryBean;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class FlowableEngineConfiguration {

    @Bean
    EngineCall engineCall() {
        return new EngineCall();
    }

    /**
     * After {@code schema}, which nothing else needs to know. A bean of its own: with the application it starts and stops
     * the threads that let timers go off.
     */
    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            EngineSchemaReady schema,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            EngineCall call,
            ObjectProvider<DeadlineAlarms> alarms,
            Clock clock,
            @Value("${banwen.timers:true}") boolean timers) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setApplicationContext(context);
        configuration.setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setClock(new OfficeClock(clock));
        TimerExecutor.configure(configuration, timers);
        configuration.setCustomJobHandlers(List.of(new AskingTimers(alarms::getObject)));
        // Our own record of acts is the truth and lasts; the engine needs no second one.
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setActivityInstanceEntityManager(new NoActivityRecord(configuration));
        configuration.setTypedEventListeners(Map.of(FlowableEngineEventType.TASK_CREATED.name(), List.of(call)));
        leaveOutOtherEngines(configuration);
        return configuration;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /**
     * With the default, each completion of a parallel branch but the last makes a job that changes a row the last one
     * holds, and the last one fails.
     */
    static void leaveOutOtherEngines(ProcessEngineConfigurationImpl configuration) {
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setParallelMultiInstanceAsyncLeave(false);
    }

    @Bean
    ModelDiagram incomingDocumentDiagram() {
        return DiagramOfModel.read();
    }

    @Bean
    FlowableCirculationEngine circulationEngine(
            ProcessEngine engine, EngineCall call, JdbcClient jdbc, TransactionTemplate transaction) {
        return new FlowableCirculationEngine(
                engine.getRuntimeService(),
                engine.getTaskService(),
                engine.getManagementService(),
                new TimerRows(jdbc),
                call,
                new DeployedModel(engine.getRepositoryService(), jdbc, transaction).id());
    }
}
