package coaching.command.mail;

import coaching.vault.mail.MailFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.Optional;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A mail server. Of what it says in refusing, only the kind of failure is kept: the rest may name the recipient.
final class SmtpTransport implements MailTransport {

    private static final int PERMANENT = 5;

    private final JavaMailSender sender;

    SmtpTransport(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public Optional<MailFailure> send(Letter letter) {
        try {
            sender.send(message(letter));
            return Optional.empty();
        } catch (MailAuthenticationException _) {
            return Optional.of(MailFailure.SIGN_IN_REFUSED);
        } catch (MailSendException e) {
            return failure(e);
        } catch (MailException | MessagingException | UnsupportedEncodingException _) {
            return Optional.of(MailFailure.REFUSED);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, UTF_8.name());
        helper.setFrom(new InternetAddress(letter.from(), letter.senderName(), UTF_8.name()));
        helper.setTo(new InternetAddress(ascii(letter.address()), letter.name(), UTF_8.name()));
        if (letter.replyTo() != null) {
            helper.setReplyTo(letter.replyTo());
        }
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        message.setHeader("Message-ID", "<" + letter.id() + "@" + domain(letter.from()) + ">");
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// A domain of other letters has a spelling that every server knows.
    private static String ascii(String address) {
        return address.substring(0, address.lastIndexOf('@') + 1) + IDN.toASCII(domain(address));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// Absent if only the end of the connection failed: the mail had been taken by then.
    private static Optional<MailFailure> failure(MailSendException e) {
        return Stream.of(e.getMessageExceptions()).findFirst().map(SmtpTransport::failure);
    }

    private static MailFailure failure(Exception ofMessage) {
        var refusals = Stream.iterate(ofMessage, SmtpTransport::hasNext, SmtpTransport::next).toList();
        if (refusals.stream().anyMatch(SmtpTransport::isOfTheConnection)) {
            return MailFailure.UNREACHABLE;
        }
        return refusals.stream().anyMatch(SmtpTransport::isOfTheRecipient) ? MailFailure.BOUNCED : MailFailure.REFUSED;
    }

    /// An answer that ends before it begins has a negative code.
    private static boolean isOfTheConnection(Exception refusal) {
        return refusal instanceof IOException || refusal instanceof MailConnectException
            || (refusal instanceof SMTPSendFailedException it && it.getReturnCode() < 0);
    }

    private static boolean isOfTheRecipient(Exception refusal) {
        return refusal instanceof SMTPAddressFailedException it && it.getReturnCode() / 100 == PERMANENT;
    }

    private static boolean hasNext(@Nullable Exception refusal) {
        return refusal != null;
    }

    private static @Nullable Exception next(@Nullable Exception refusal) {
        return refusal instanceof MessagingException it ? it.getNextException() : null;
    }
}
