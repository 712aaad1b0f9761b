/**
 * What happens with the bytes of an incoming file: spooled privately and hashed, named safely, told apart by their
 * content, checked for damage and searched for a classification mark (密级), and only then put into the store and made
 * part of a document. Nothing here is ever whole in memory, and what a hostile file may cost is bounded.
 */
@ApplicationModule(allowedDependencies = {"ofd", "platform", "refusal", "storage"})
@NullMarked
package cn.banwen.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
