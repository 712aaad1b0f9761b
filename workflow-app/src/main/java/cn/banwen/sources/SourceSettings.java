package cn.banwen.sources;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sources, from the environment; none by default.
 *
 * @param mail mailboxes, each as {@link MailAccount} has it
 */
@ConfigurationProperties("banwen.intake")
record SourceSettings(@DefaultValue FolderSettings folder, @DefaultValue List<MailAccount> mail) {}
