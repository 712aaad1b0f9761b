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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** A mailbox, open. What it holds is only ever read and moved. */
final class Mailbox implements AutoCloseable {

    /** In one look; what is left waits for the next. */
    private static final int MOST = 100;

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

    static SourceFailure failure(MessagingException failure, MailAccount account) {
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

    /** The oldest first. */
    List<IMAPMessage> messages() throws MessagingException {
        Message[] all = inbox.getMessages();
        Message[] first = Arrays.copyOf(all, Math.min(MOST, all.length));
        FetchProfile wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.SIZE);
        inbox.fetch(first, wanted);
        List<IMAPMessage> messages = new ArrayList<>();
        for (Message message : first) {
            if (message instanceof IMAPMessage one && !one.isExpunged() && !one.isSet(Flags.Flag.DELETED)) {
                one.setPeek(true);
                messages.add(one);
            }
        }
        return messages;
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
        return found instanceof IMAPMessage message ? Optional.of(message) : Optional.empty();
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
            inbox.expunge(one);
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
