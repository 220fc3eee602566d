package coaching.command.mail;

import coaching.command.mail.waiting.Waiting;
import coaching.command.mail.waiting.WaitingMails;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.edge.access.TokenSettings;
import coaching.edge.server.DemoOnly;
import coaching.eventstore.log.EventLog;
import coaching.vault.Vault;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.Outbox;
import coaching.wire.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

import java.time.InstantSource;
import java.util.List;

/// The way mails take, if there is one, and what is done about them.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    static final String SERVER = "spring.mail.host";
    private static final String MAILBOX = "kept.mail.mailbox";

    @Bean
    @ConditionalOnBooleanProperty(MAILBOX)
    MailTransport mailbox(ServerProperties server, TokenSettings security, Environment environment,
                          InstantSource clock) {
        if (environment.containsProperty(SERVER)) {
            throw new IllegalStateException(SERVER + " and " + MAILBOX + " are both set: mails go one way");
        }
        DemoOnly.MAILBOX.staysHere(server.getAddress(), security.issuerUri(), List.of());
        return new Mailbox(clock);
    }

    @Bean
    @ConditionalOnProperty(SERVER)
    @ConditionalOnBooleanProperty(name = MAILBOX, havingValue = false, matchIfMissing = true)
    MailTransport mailServer(JavaMailSender sender, MailSettings settings) {
        if (settings.from().equals(MailSettings.NO_SENDER)) {
            throw new IllegalStateException(SERVER + " is set, so kept.mail.from has to be set as well");
        }
        return new SmtpTransport(sender);
    }

    /// After the ways that mails take: it is there only with one of them.
    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty("kept.vault.url")
    @ConditionalOnBean(MailTransport.class)
    MailWork mailWork(Vault vault, CurrentVault current, Mails mails, MailTransport transport, MailSettings settings,
                      ObjectProvider<Links> links, EventLog log, EventCodec codec, Past past, MeterRegistry meters,
                      InstantSource clock) {
        var outbox = new Outbox(vault.peopleDatabase());
        var mailer = new Mailer(outbox, vault, new LetterWriter(vault, settings, links), transport);
        var waiting = new WaitingMails(new Waiting(log, codec, past), current,
            (person, programme, cause) -> mails.ask(person, programme, MailKind.WAITING, cause));
        return new MailWork(mailer, waiting, outbox, meters, clock);
    }
}
