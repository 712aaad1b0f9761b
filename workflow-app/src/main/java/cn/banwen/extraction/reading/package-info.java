/**
 * Reads what the register asks for from the pages of an official document, by the layout of GB/T 9704-2012: where a text
 * stands, how large and in which colour; by its words where the layout does not tell. Knows no file, no database and no
 * document: text with places goes in, proposals come out, one class for each field.
 */
@NamedInterface("reading")
@NullMarked
package cn.banwen.extraction.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
