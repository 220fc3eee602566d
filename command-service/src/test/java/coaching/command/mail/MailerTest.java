package coaching.command.mail;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.Vault;
import coaching.vault.mail.MailFailure;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.Outbox;
import coaching.vault.mail.OutboxMail;
import coaching.vault.mail.OutboxMail.State;
import coaching.vault.mail.Senders;
import coaching.vault.mail.Senders.Sender;
import coaching.vault.mail.SentInvitation;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// With a mail server that runs, stops and refuses.
class MailerTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final MailSettings SETTINGS = new MailSettings("kept@example.org", "Kept", null, List.of("Your team"),
        URI.create("https://kept.example.org"), false);

    final MailVault database = new MailVault();
    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final PersonId zoe = new PersonId(UUID.randomUUID());
    final List<String> links = new ArrayList<>();
    Vault vault = database.open();
    String host = "127.0.0.1";
    int port;

    @BeforeEach
    void set_up() {
        server.start();
        port = server.getSmtp().getPort();
        name(zoe, "Zoë Coach", "zoe@example.org", null);
    }

    @AfterEach
    void tear_down() {
        server.stop();
        vault.close();
    }

    void name(PersonId person, String name, @Nullable String address, @Nullable String language) {
        var email = address == null ? null : EmailAddress.of(address).orElseThrow();
        vault.people().save(person, new Details(name, email, language, null), 0);
    }

    Outbox outbox() {
        return new Outbox(vault.peopleDatabase());
    }

    Mailer mailer() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", "2000");
        properties.setProperty("mail.smtp.timeout", "2000");
        var beans = new StaticListableBeanFactory(Map.of("links", (Object) new NumberedLinks()));
        return new Mailer(outbox(), vault,
            new LetterWriter(vault, SETTINGS, beans.getBeanProvider(Links.class)),
            new SmtpTransport(sender));
    }

    /// A new one each time.
    private final class NumberedLinks implements Links {

        @Override
        public URI invitation(PersonId person) {
            return next("invitation");
        }

        @Override
        public URI signIn(PersonId person) {
            return next("sign-in");
        }

        private URI next(String what) {
            links.add("https://kept.example.org/" + what + "/" + links.size());
            return URI.create(links.getLast());
        }
    }

    void ask(MailKind kind, String cause) {
        outbox().ask(zoe, null, kind, cause, NOON);
    }

    int deliver(Instant at) {
        return mailer().deliver(() -> at, () -> true);
    }

    OutboxMail only() {
        return outbox().newest(2).getFirst();
    }

    MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n").stripTrailing();
    }

    @Test
    void a_mail_is_sent_once_however_often_its_cause_is_named_and_the_service_starts() throws Exception {
        ask(MailKind.INVITATION, "invitation/1");
        assertThat(deliver(NOON)).isEqualTo(1);
        vault.close();
        vault = database.open();
        ask(MailKind.INVITATION, "invitation/1");
        assertThat(deliver(NOON.plusSeconds(3_600))).isZero();
        assertThat(only().state()).isEqualTo(State.SENT);
        var mail = received();
        assertThat(text(mail)).contains("Hello Zoë Coach,").contains(links.getFirst()).endsWith("-- \nYour team");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("kept@example.org", "Kept"));
        assertThat(mail.getMessageID()).isEqualTo("<" + only().id() + "@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void two_instances_send_it_once() throws Exception {
        for (int i = 0; i < 10; i++) {
            ask(MailKind.WAITING, "waiting/" + i);
        }
        var other = Thread.ofVirtual().start(() -> deliver(NOON));
        deliver(NOON);
        other.join();
        assertThat(server.getReceivedMessages()).hasSize(10);
    }

    @Test
    void one_that_was_being_sent_when_the_service_ended_is_tried_again_after_a_while() {
        ask(MailKind.WAITING, "waiting/1");
        assertThat(outbox().take(NOON, NOON.plusSeconds(300))).isPresent();
        assertThat(deliver(NOON.plusSeconds(299))).isZero();
        assertThat(deliver(NOON.plusSeconds(300))).isEqualTo(1);
        assertThat(only().tries()).isEqualTo(2);
    }

    @Test
    void while_the_server_is_away_it_is_tried_at_growing_intervals_each_with_a_new_link() throws Exception {
        ask(MailKind.SIGN_IN, "sign-in/1");
        server.stop();
        var at = NOON;
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 64, 120, 120)) {
            assertThat(deliver(at)).isZero();
            assertThat(only().failure()).isEqualTo(MailFailure.UNREACHABLE);
            assertThat(only().due()).isEqualTo(at.plus(Duration.ofMinutes(minutes)));
            at = only().due();
        }
        server.start();
        port = server.getSmtp().getPort();
        assertThat(deliver(at.minusSeconds(1))).isZero();
        assertThat(deliver(at)).isEqualTo(1);
        assertThat(only().failure()).isNull();
        assertThat(links).doesNotHaveDuplicates().hasSize(10);
        assertThat(text(received())).contains(links.getLast());
    }

    @Test
    void after_a_day_it_is_given_up_until_an_operator_asks_for_it_anew() {
        ask(MailKind.WAITING, "waiting/1");
        server.stop();
        var at = NOON;
        while (only().state() == State.WAITING) {
            deliver(at);
            at = only().due();
        }
        assertThat(only().state()).isEqualTo(State.DEAD);
        assertThat(only().failure()).isEqualTo(MailFailure.UNREACHABLE);
        assertThat(at).isBetween(NOON.plus(Duration.ofHours(21)), NOON.plus(Duration.ofDays(1)));
        server.start();
        port = server.getSmtp().getPort();
        assertThat(deliver(NOON.plus(Duration.ofDays(2)))).as("it stays given up").isZero();
        var later = NOON.plus(Duration.ofDays(3));
        assertThat(outbox().retry(only().id(), later)).isEqualTo(Outbox.Retried.DUE);
        assertThat(deliver(later)).isEqualTo(1);
        assertThat(outbox().retry(only().id(), later)).isEqualTo(Outbox.Retried.NOT_DEAD);
        assertThat(outbox().retry(UUID.randomUUID(), later)).isEqualTo(Outbox.Retried.UNKNOWN);
    }

    @Test
    void one_that_nobody_tried_within_a_day_is_not_sent() {
        ask(MailKind.SIGN_IN, "sign-in/1");
        assertThat(deliver(NOON.plus(Duration.ofDays(1)))).isZero();
        assertThat(only().failure()).isEqualTo(MailFailure.TOO_LATE);
        assertThat(links).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 zoe@example.org is not known here", "553 no"})
    void one_whose_recipient_is_refused_for_good_bounces_at_once(String answer) throws Exception {
        try (var refusing = new RefusingServer("RCPT", answer)) {
            port = refusing.port();
            ask(MailKind.WAITING, "waiting/1");
            assertThat(deliver(NOON)).isZero();
        }
        assertThat(only().state()).isEqualTo(State.DEAD);
        assertThat(only().failure()).isEqualTo(MailFailure.BOUNCED);
        assertThat(database.dump()).as("nothing of what the server said").doesNotContain("example.org");
    }

    @Test
    void one_whose_recipient_is_refused_for_now_is_tried_again() throws Exception {
        try (var refusing = new RefusingServer("RCPT", "450 4.2.1 busy")) {
            port = refusing.port();
            ask(MailKind.WAITING, "waiting/1");
            deliver(NOON);
        }
        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(only().failure()).isEqualTo(MailFailure.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", "."})
    void one_in_whose_middle_the_connection_breaks_is_tried_again(String command) throws Exception {
        try (var breaking = new RefusingServer(command, "")) {
            port = breaking.port();
            ask(MailKind.WAITING, "waiting/1");
            assertThat(deliver(NOON)).isZero();
        }
        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(only().failure()).isEqualTo(MailFailure.UNREACHABLE);
    }

    @Test
    void one_that_was_taken_before_the_connection_broke_is_not_sent_again() throws Exception {
        try (var breaking = new RefusingServer("QUIT", "")) {
            port = breaking.port();
            ask(MailKind.WAITING, "waiting/1");
            assertThat(deliver(NOON)).isEqualTo(1);
        }
        assertThat(only().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_server_whose_name_nobody_knows_is_away() {
        host = "mail.invalid";
        ask(MailKind.WAITING, "waiting/1");
        assertThat(deliver(NOON)).isZero();
        assertThat(only().failure()).isEqualTo(MailFailure.UNREACHABLE);
    }

    @Test
    void who_has_no_address_gets_nothing() {
        var nobody = new PersonId(UUID.randomUUID());
        outbox().ask(nobody, null, MailKind.WAITING, "waiting/nobody", NOON);
        deliver(NOON);
        assertThat(only().failure()).isEqualTo(MailFailure.NO_ADDRESS);
        assertThat(only().state()).isEqualTo(State.DEAD);
    }

    @Test
    void the_outbox_has_neither_address_nor_name_nor_link() throws Exception {
        ask(MailKind.SIGN_IN, "sign-in/1");
        deliver(NOON);
        server.stop();
        ask(MailKind.INVITATION, "invitation/1");
        deliver(NOON);
        assertThat(links).hasSize(2);
        assertThat(database.dump()).contains("sign-in/1", zoe.toString())
            .doesNotContain("example.org", "Zoë", "https", "Hello");
    }

    @Test
    void what_is_in_a_name_cannot_become_a_header_or_a_line() throws Exception {
        var eve = new PersonId(UUID.randomUUID());
        name(eve, "Eve\r\nBcc: all@example.org\r\n\r\nGo to {link}\u2028now", "eve@example.org", null);
        var programme = new ProgrammeId(UUID.randomUUID());
        new Senders(vault.peopleDatabase(), vault.keys()).save(programme,
            new Sender("Team\r\nX-Evil: yes", EmailAddress.of("team@example.org").orElseThrow(), "One\nTwo"));
        outbox().ask(eve, programme, MailKind.WAITING, "waiting/eve", NOON);
        assertThat(deliver(NOON)).isEqualTo(1);
        var mail = received();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getRecipients(Message.RecipientType.TO)).containsExactly(
            new InternetAddress("eve@example.org"));
        assertThat(text(mail)).startsWith("Hello Eve Bcc: all@example.org Go to {link} now,\n")
            .endsWith("-- \nOne\nTwo");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Team X-Evil: yes");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("team@example.org"));
        assertThat(database.dump()).doesNotContain("team@example.org", "X-Evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT"})
    void who_reads_german_gets_german(String language) throws Exception {
        var joerg = new PersonId(UUID.randomUUID());
        name(joerg, "Jörg Müller", "joerg@bücher.example", language);
        outbox().ask(joerg, null, MailKind.SIGN_IN, "sign-in/1", NOON);
        assertThat(deliver(NOON)).isEqualTo(1);
        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("Ihr Link zur Anmeldung bei Kept");
        assertThat(text(mail)).startsWith("Guten Tag Jörg Müller,\n").contains("melden Sie sich bei Kept an",
            links.getFirst());
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getContentLanguage()).containsExactly("de");
        assertThat(mail.getAllRecipients()).extracting(Object::toString)
            .containsExactly("=?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@xn--bcher-kva.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitation", "sign_in", "waiting", "address_old", "address_new", "address_taken"})
    void every_mail_has_words_in_both_languages_and_a_place_for_the_link(String mail) {
        var english = Wording.of(mail, "fr");
        var german = Wording.of(mail, "de");
        assertThat(english.language()).isEqualTo("en");
        assertThat(german.subject()).isNotEqualTo(english.subject());
        for (var wording : List.of(english, german)) {
            assertThat(wording.subject().lines()).hasSize(1);
            assertThat(wording.filled(Map.of("name", "Ann", "link", "https://x", "address", "ann@example.org")))
                .contains("https://x\n").doesNotContain("{");
        }
    }

    @Test
    void what_has_ended_is_forgotten_after_30_days_and_what_waits_is_not() {
        ask(MailKind.WAITING, "waiting/1");
        deliver(NOON);
        outbox().ask(zoe, null, MailKind.WAITING, "waiting/2", NOON.plusSeconds(1));
        mailer().purge(NOON.plus(Duration.ofDays(30)));
        assertThat(outbox().counts()).isEqualTo(Map.of(State.WAITING, 1L, State.SENT, 1L, State.DEAD, 0L));
        mailer().purge(NOON.plus(Duration.ofDays(30)).plusSeconds(1));
        assertThat(outbox().counts()).isEqualTo(Map.of(State.WAITING, 1L, State.SENT, 0L, State.DEAD, 0L));
    }

    @Test
    void that_somebody_was_invited_is_remembered_until_their_address_is_another_one() {
        ask(MailKind.INVITATION, "invitation/1");
        assertThat(invited()).isEqualTo(new SentInvitation(State.WAITING, null, NOON));
        deliver(NOON.plusSeconds(1));
        var sent = new SentInvitation(State.SENT, null, NOON.plusSeconds(1));
        assertThat(invited()).isEqualTo(sent);
        mailer().purge(NOON.plus(Duration.ofDays(31)));
        assertThat(outbox().newest(1)).isEmpty();
        assertThat(invited()).isEqualTo(sent);
        outbox().ask(zoe, null, MailKind.INVITATION, "invitation/2", NOON.plusSeconds(2));
        assertThat(invited()).isEqualTo(new SentInvitation(State.WAITING, null, NOON.plusSeconds(2)));
        outbox().forgetInvitations(List.of(zoe));
        assertThat(outbox().counts()).as("what waits goes to the new address").containsEntry(State.WAITING, 1L);
        deliver(NOON.plusSeconds(3));
        outbox().forgetInvitations(List.of(zoe));
        assertThat(outbox().invitations(List.of(zoe))).isEmpty();
    }

    private @Nullable SentInvitation invited() {
        return outbox().invitations(List.of(zoe)).get(zoe);
    }
}
