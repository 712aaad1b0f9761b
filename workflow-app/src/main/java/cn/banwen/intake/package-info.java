/**
 * What happens with the bytes of an incoming file before they may enter the store: spooled privately and hashed, named
 * safely, told apart by their content, checked for damage and searched for a classification mark (密级). Nothing here is
 * ever whole in memory, and what a hostile file may cost is bounded.
 */
@NullMarked
package cn.banwen.intake;

import org.jspecify.annotations.NullMarked;
