package cn.banwen.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions lie in the database, so that they outlive the process and every replica knows them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** Two requests of one page may set the same attribute at once. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfConcurrentRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Around the store as Spring Boot sets it up, which a repository of our own beside it would switch off. */
    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new SparingSessions<>(sessions) : bean;
            }
        };
    }

    /** Found by its name; nothing else is to convert with it. */
    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new Readable());
        return conversion;
    }

    /** What another version wrote and this one can't read is as if it had never been set: at worst somebody signs in again. */
    static final class Readable implements Converter<byte[], @Nullable Object> {

        private final DeserializingConverter reader = new DeserializingConverter(Readable.class.getClassLoader());

        @Override
        @SuppressWarnings("NullAway") // the interface allows it
        public @Nullable Object convert(byte[] bytes) {
            try {
                return reader.convert(bytes);
            } catch (SerializationFailedException unreadable) {
                LOG.info("an attribute of a session can't be read and is left out: {}", unreadable.getMessage());
                return null;
            }
        }
    }
}
