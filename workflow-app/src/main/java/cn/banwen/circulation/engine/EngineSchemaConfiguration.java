package cn.banwen.circulation.engine;

import cn.banwen.platform.MigratesSchemas;
import cn.banwen.platform.StartupException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's tables, which stand in a schema that our migrations make. */
@MigratesSchemas
@Configuration(proxyBeanMethods = false)
class EngineSchemaConfiguration {

    /** @param owner as whom the schema may be changed, if {@code migrate} says so; any role may look */
    @Bean
    @DependsOnDatabaseInitialization
    EngineSchemaReady engineSchema(
            @Qualifier("owner") DataSource owner, @Value("${banwen.database.migrate-at-start:true}") boolean migrate) {
        if (migrate) {
            EngineSchema.bringUpToDate(owner);
        } else if (!EngineSchema.isCurrent(owner)) {
            throw new StartupException(
                    "流程引擎的数据表不是本版本的，请先执行 migrate 命令",
                    "the process engine's tables are not at this version: run the command migrate first");
        }
        return new EngineSchemaReady();
    }
}
