package cn.banwen.sources;

import cn.banwen.platform.CertificateTrouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mailbox, open. What it holds is only ever read and moved. */
final class Mailbox implements AutoCloseable {

    /** In one look; what is left waits for the next. */
    private static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final IMAPStore store;
    private final IMAPFolder inbox;
    private final long validity;

    private Mailbox(IMAPStore store, IMAPFolder inbox) throws MessagingException {
        this.store = store;
        this.inbox = inbox;
        this.validity = inbox.getUIDValidity();
    }

    /** @throws SourceFailure when the server can't be reached, refuses the login or has no such folder */
    static Mailbox open(MailAccount account) throws SourceFailure {
        @Nullable IMAPStore store = null;
        boolean complete = false;
        try {
            String protocol = account.encryption().equals("tls") ? "imaps" : "imap";
            store = (IMAPStore)
                    Session.getInstance(MailProperties.of(account, protocol)).getStore(protocol);
            store.connect(account.host(), account.portOrUsual(), account.username(), account.password());
            introduce(store);
            if (!(store.getFolder(account.folder()) instanceof IMAPFolder inbox) || !inbox.exists()) {
                throw new SourceFailure("mail-folder-missing", account.folder());
            }
            inbox.open(Folder.READ_WRITE);
            Mailbox mailbox = new Mailbox(store, inbox);
            complete = true;
            return mailbox;
        } catch (MessagingException failure) {
            throw failure(failure, account);
        } finally {
            if (!complete) {
                closeQuietly(store);
            }
        }
    }

    /** Some providers refuse whoever does not say what program it is (RFC 2971). */
    private static void introduce(IMAPStore store) throws MessagingException {
        if (store.hasCapability("ID")) {
            store.id(Map.of("name", "banwen", "vendor", "banwen"));
        }
    }

    static SourceFailure failure(Exception failure, MailAccount account) {
        String server = account.host() + ":" + account.portOrUsual();
        if (failure instanceof AuthenticationFailedException) {
            return new SourceFailure("mail-login", failure, account.username(), server);
        }
        Optional<CertificateTrouble> certificate = CertificateTrouble.in(failure);
        if (certificate.isPresent() || asksForTlsInVain(failure)) {
            String code = certificate
                    .filter(trouble -> trouble != CertificateTrouble.NO_TLS)
                    .map(CertificateTrouble::code)
                    .orElse("tls");
            return new SourceFailure("mail-" + code, failure, server);
        }
        if (failure instanceof MailConnectException) {
            return new SourceFailure("mail-unreachable", failure, server);
        }
        return new SourceFailure("mail-broken", failure, server);
    }

    private static boolean asksForTlsInVain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    /** The oldest first. On a server that can't remove a single mail those that were moved away stay, marked as deleted. */
    List<IMAPMessage> messages() throws MessagingException {
        Message[] all = inbox.search(new FlagTerm(new Flags(Flags.Flag.DELETED), false));
        Arrays.sort(all, Comparator.comparingInt(Message::getMessageNumber));
        Message[] first = Arrays.copyOf(all, Math.min(MOST, all.length));
        FetchProfile wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.SIZE);
        inbox.fetch(first, wanted);
        fetchSubjects(first);
        List<IMAPMessage> messages = new ArrayList<>();
        for (Message message : first) {
            if (message instanceof IMAPMessage one && !one.isExpunged() && !one.isSet(Flags.Flag.DELETED)) {
                one.setPeek(true);
                messages.add(one);
            }
        }
        return messages;
    }

    /** In one go for all. A heading that the server can't read must not stand before the others: then each is asked for. */
    private void fetchSubjects(Message[] messages) throws MessagingException {
        FetchProfile subject = new FetchProfile();
        subject.add("Subject");
        try {
            inbox.fetch(messages, subject);
        } catch (MessagingException unreadable) {
            if (!isOpen()) {
                throw unreadable;
            }
            LOG.debug("The server can't tell the subjects of all mails", unreadable);
        }
    }

    /** Whether the connection stands. */
    boolean isOpen() {
        return inbox.isOpen();
    }

    /** Tells a mail from all others that were ever in this folder, as long as the server keeps its numbers. */
    String key(IMAPMessage message) throws MessagingException {
        return validity + ":" + inbox.getUID(message);
    }

    /** The mail of a key; empty where it is gone, or the server has given new numbers. */
    Optional<IMAPMessage> find(String key) throws MessagingException {
        String[] parts = key.split(":", 2);
        if (Long.parseLong(parts[0]) != validity) {
            return Optional.empty();
        }
        Message found = inbox.getMessageByUID(Long.parseLong(parts[1]));
        return found instanceof IMAPMessage message && !message.isSet(Flags.Flag.DELETED)
                ? Optional.of(message)
                : Optional.empty();
    }

    void move(IMAPMessage message, String to) throws MessagingException {
        Folder target = store.getFolder(to);
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            inbox.moveMessages(one, target);
        } else {
            inbox.copyMessages(one, target);
            message.setFlag(Flags.Flag.DELETED, true);
            // without it only all that are marked could be removed, and somebody else may have marked some
            if (store.hasCapability("UIDPLUS")) {
                inbox.expunge(one);
            }
        }
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(@Nullable IMAPStore store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException ignored) {
            // the connection is gone, and with it what was to be closed
        }
    }
}
