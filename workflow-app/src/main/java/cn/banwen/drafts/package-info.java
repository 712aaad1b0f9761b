/**
 * What people have typed and not yet submitted, kept on the server so that it survives a reload, an expired session, a
 * refused submit and a change of the device. A draft belongs to one person and one form; nobody else ever sees it. Whose
 * form it is, is not this capability's business: whoever completes an act discards its draft in the same transaction.
 */
@ApplicationModule(allowedDependencies = {"identity", "platform", "refusal", "web"})
@NullMarked
package cn.banwen.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
