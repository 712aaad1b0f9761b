package cn.banwen.papers;

import java.time.LocalDate;

/**
 * What the receipt stamp (收文章) says on a registered document.
 *
 * @param registrationNumber 收文编号
 * @param date 收文日期, the day of receipt
 */
public record ReceiptStamp(String office, String registrationNumber, LocalDate date) {}
