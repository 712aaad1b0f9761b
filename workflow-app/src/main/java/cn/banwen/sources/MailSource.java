package cn.banwen.sources;

import cn.banwen.eml.Letter;
import cn.banwen.intake.Spool;
import cn.banwen.intake.SpooledFile;
import cn.banwen.refusal.Refusal;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mailbox: each mail is a document of the mail itself and its enclosures. */
final class MailSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(MailSource.class);

    private final MailAccount account;
    private final Spool spool;

    MailSource(MailAccount account, Spool spool) {
        this.account = account;
        this.spool = spool;
    }

    @Override
    public String code() {
        return "mail:" + account.username() + "@" + account.host() + "/" + account.folder();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.MAIL;
    }

    @Override
    public String name() {
        return account.called();
    }

    @Override
    public Duration every() {
        return account.lookEvery();
    }

    @Override
    public void look(IntakeDesk desk) throws IOException, SourceFailure {
        try (Mailbox box = Mailbox.open(account)) {
            for (Item item : desk.lying(this)) {
                clear(item, box, desk);
            }
            for (IMAPMessage message : box.messages()) {
                take(message, box, desk);
            }
        } catch (MessagingException broken) {
            throw Mailbox.failure(broken, account);
        }
    }

    private void take(IMAPMessage message, Mailbox box, IntakeDesk desk)
            throws MessagingException, IOException, SourceFailure {
        try {
            Optional<Item> item = desk.take(this, box.key(message), subject(message, box), () -> fetch(message, box));
            if (item.isPresent()) {
                clear(item.get(), box, desk);
            }
        } catch (MessageRemovedException gone) {
            LOG.debug("A mail of {} was gone when it was to be fetched", code(), gone);
        }
    }

    /** The mail waits for its turn with its tries counted, whatever its heading holds. */
    private static String subject(IMAPMessage message, Mailbox box) throws MessagingException {
        try {
            return MailDelivery.subject(message);
        } catch (MessageRemovedException gone) {
            throw gone;
        } catch (MessagingException | RuntimeException unreadable) {
            if (!box.isOpen()) {
                throw unreadable;
            }
            LOG.debug("The server can't tell the subject of a mail", unreadable);
            return MailDelivery.NO_SUBJECT;
        }
    }

    /** A mail that can't be found under its number was moved, or has another number now: then its bytes tell what it is. */
    private void clear(Item item, Mailbox box, IntakeDesk desk) throws MessagingException {
        Optional<IMAPMessage> lying = box.find(item.key());
        if (lying.isPresent()) {
            box.move(lying.get(), item.isIn() ? account.doneFolder() : account.failedFolder());
        }
        desk.moved(item);
    }

    private Parcel fetch(IMAPMessage message, Mailbox box) throws IOException, SourceFailure, Parcel.Changing {
        SpooledFile copy = copy(message, box);
        boolean complete = false;
        try {
            Letter letter = MailDelivery.open(copy);
            Parcel parcel = MailDelivery.parcel(letter, copy, account);
            complete = true;
            return parcel;
        } finally {
            if (!complete) {
                copy.close();
            }
        }
    }

    /** @throws IOException where it is this mail that can't be read, and not the connection that broke */
    private SpooledFile copy(IMAPMessage message, Mailbox box) throws IOException, SourceFailure, Parcel.Changing {
        try {
            requireRoom(message);
            try (InputStream in = message.getMimeStream()) {
                return spool.receive(in, account.maxSize().toBytes());
            }
        } catch (MessagingException | IOException broken) {
            if (!box.isOpen()) {
                throw Mailbox.failure(broken, account);
            }
            if (broken instanceof MessageRemovedException || message.isExpunged()) {
                throw new Parcel.Changing();
            }
            throw new IOException(broken);
        }
    }

    /** Before it travels; what the server says of the size is not believed afterwards. */
    private void requireRoom(IMAPMessage message) throws MessagingException {
        if (message.getSize() > account.maxSize().toBytes()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "mail-too-large", account.maxSize().toMegabytes());
        }
    }
}
