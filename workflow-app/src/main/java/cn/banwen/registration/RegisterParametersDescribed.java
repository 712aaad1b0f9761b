package cn.banwen.registration;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link RegisterParameters} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "year",
        in = ParameterIn.QUERY,
        description = "of receipt; this year by default",
        schema = @Schema(type = "integer"))
@Parameter(name = "query", in = ParameterIn.QUERY, description = "part of title, sender or a number in any spelling")
@Parameter(name = "sender", in = ParameterIn.QUERY, description = "part of the sender's name")
@Parameter(name = "state", in = ParameterIn.QUERY, description = "one state of a document")
@Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"read", "act"}))
@Parameter(
        name = "urgency",
        in = ParameterIn.QUERY,
        schema = @Schema(allowableValues = {"routine", "urgent", "extra-urgent", "flash", "level"}))
@Parameter(
        name = "from",
        in = ParameterIn.QUERY,
        description = "first day of receipt",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "to",
        in = ParameterIn.QUERY,
        description = "last day of receipt",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "voided",
        in = ParameterIn.QUERY,
        description = "voided numbers only, or none of them; both by default",
        schema = @Schema(allowableValues = {"only", "without"}))
@Parameter(
        name = "sort",
        in = ParameterIn.QUERY,
        description = "with - before it the last first; Chinese goes by pinyin",
        schema =
                @Schema(
                        allowableValues = {
                            "number",
                            "-number",
                            "received",
                            "-received",
                            "sender",
                            "-sender",
                            "title",
                            "-title"
                        },
                        defaultValue = "number"))
@interface RegisterParametersDescribed {}
