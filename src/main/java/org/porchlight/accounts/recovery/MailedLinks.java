package org.porchlight.accounts.recovery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AccountSettings;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.site.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reset links by mail, for those who gave an address. Looks the address up and sends after the answer has gone out, so that
 * nobody learns from the time whether it is known. The mail says nothing of what this site is about, since others may see it.
 */
@Component
public class MailedLinks {

    private static final Logger log = LoggerFactory.getLogger(MailedLinks.class);

    private final ObjectProvider<JavaMailSender> server;
    private final SiteSettings site;
    private final String sender;
    private final Accounts accounts;
    private final ResetLinks links;
    private final MessageSource messages;
    private final TaskExecutor later;

    MailedLinks(
            ObjectProvider<JavaMailSender> server,
            SiteSettings site,
            @Value("${porchlight.mail-from:}") String sender,
            Accounts accounts,
            ResetLinks links,
            MessageSource messages,
            @Qualifier("applicationTaskExecutor") TaskExecutor later) {
        this.server = server;
        this.site = site;
        this.sender = sender;
        this.accounts = accounts;
        this.links = links;
        this.messages = messages;
        this.later = later;
    }

    /** Whether there is a mail server, a sender, and a public address for the link: all three are settings. */
    public boolean isSetUp() {
        return server.getIfAvailable() != null && !sender.isBlank() && address() != null;
    }

    /** Sends a link to each account with this address; does nothing if there is none. */
    void send(String email) {
        JavaMailSender mail = server.getIfAvailable();
        URI address = address();
        if (mail != null && address != null) {
            later.execute(() -> sendAll(email, mail, address));
        }
    }

    private void sendAll(String email, JavaMailSender mail, URI address) {
        try {
            for (SignedIn who : accounts.withEmail(email)) {
                // to the address as its owner gave it: what only looks the same may be somebody else's
                String given =
                        accounts.settings(who.id()).map(AccountSettings::email).orElse(null);
                if (given == null) {
                    continue;
                }
                String link = address.toString().replaceFirst("/+$", "")
                        + links.issue(who.id(), IssuedBy.MAIL).path();
                mail.send(message(given, link, mail.createMimeMessage()));
            }
        } catch (MailException | MessagingException | DataAccessException | TransactionException e) {
            // neither the address nor the link may stand in a log
            log.warn("A mail could not be sent: {}", e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(String email, String link, MimeMessage message) throws MessagingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, "UTF-8");
        mail.setFrom(sender);
        mail.setTo(email);
        mail.setSubject(messages.getMessage("accounts.mail.subject", null, Locale.ENGLISH));
        Object[] values = {link, IssuedBy.MAIL.life().toMinutes()};
        mail.setText(messages.getMessage("accounts.mail.text", values, Locale.ENGLISH));
        // keeps out-of-office answers away (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private @Nullable URI address() {
        URI address = site.publicUrl();
        return address == null || address.toString().isBlank() ? null : address;
    }
}
