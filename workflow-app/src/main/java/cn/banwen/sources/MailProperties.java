package cn.banwen.sources;

import cn.banwen.platform.PemCertificates;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** How a mailbox is spoken to. */
final class MailProperties {

    private MailProperties() {}

    static Properties of(MailAccount account, String protocol) throws SourceFailure {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", "20000");
        properties.put(prefix + "timeout", "60000");
        properties.put(prefix + "writetimeout", "60000");
        // else a refused certificate is tried again by what Java trusts
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "fetchsize", String.valueOf(1 << 20));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (account.encryption().equals("starttls")) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        if (account.certificates() != null) {
            properties.put(prefix + "ssl.socketFactory", trusting(account.certificates()));
        }
        return properties;
    }

    private static SSLSocketFactory trusting(Path authorities) throws SourceFailure {
        try {
            return PemCertificates.context(PemCertificates.only(authorities)).getSocketFactory();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new SourceFailure("mail-certificates", unreadable, authorities.toString());
        }
    }
}
