package org.porchlight.accounts;

import java.time.Clock;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.box.Peppers;
import org.porchlight.accounts.factors.AuthenticatorCodes;
import org.porchlight.accounts.factors.BackupCodes;
import org.porchlight.accounts.recovery.ResetLinks;
import org.porchlight.platform.privacy.PasswordStretching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts together the parts of signing in that know nothing of each other. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    /** One for all, so that no more than two passwords are stretched at once. */
    @Bean
    PasswordStretching passwordStretching() {
        return new PasswordStretching();
    }

    @Bean
    Attempts attempts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, Peppers peppers) {
        return new Attempts(jdbc, transactions, clock, peppers::current);
    }

    @Bean
    AuthenticatorCodes authenticatorCodes(JdbcClient jdbc, Clock clock, Peppers peppers) {
        return new AuthenticatorCodes(jdbc, clock, peppers::current);
    }

    @Bean
    BackupCodes backupCodes(JdbcClient jdbc, Clock clock, PasswordStretching stretching, Peppers peppers) {
        return new BackupCodes(jdbc, clock, stretching, peppers::current);
    }

    @Bean
    ResetLinks resetLinks(JdbcClient jdbc, Clock clock) {
        return new ResetLinks(jdbc, clock);
    }
}
