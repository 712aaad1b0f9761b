package cn.banwen.architecture.planted;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a PDF elsewhere than in papers. */
public record PdfWriter(PDDocument document) {}
