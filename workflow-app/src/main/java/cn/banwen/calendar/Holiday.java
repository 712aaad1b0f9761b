package cn.banwen.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A day that a notice names, in the common form of holiday files.
 *
 * @param off true: a holiday; false: a make-up workday 调休上班
 */
record Holiday(String name, LocalDate date, @JsonProperty("isOffDay") boolean off) {}
