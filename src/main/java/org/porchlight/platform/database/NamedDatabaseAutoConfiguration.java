package org.porchlight.platform.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/** Writes into the start log which database is used where one was named, and refuses another product than PostgreSQL. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@ConditionalOnProperty(name = "spring.datasource.url")
class NamedDatabaseAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(NamedDatabaseAutoConfiguration.class);

    NamedDatabaseAutoConfiguration(Environment environment) {
        NamedDatabase named = NamedDatabase.in(environment);
        if (named != null && named.isPostgres()) {
            log.info("PostgreSQL at {}, named by SPRING_DATASOURCE_URL", named.address());
        }
    }
}
