package cn.banwen.extraction.reading;

import java.util.List;

/** Reads one field. */
interface FieldReader {

    /** The likeliest first; empty where the document does not tell. */
    List<Proposal> read(Anatomy document);
}
