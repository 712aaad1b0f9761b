package cn.banwen.search;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link SearchParameters} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description =
                "words of two characters and more, all of which a document must have; or a number in any spelling")
@Parameter(
        name = "in",
        in = ParameterIn.QUERY,
        schema =
                @Schema(
                        allowableValues = {"everywhere", "title", "record", "opinions", "files"},
                        defaultValue = "everywhere"))
@Parameter(
        name = "from",
        in = ParameterIn.QUERY,
        description = "first day of arrival",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "to",
        in = ParameterIn.QUERY,
        description = "last day of arrival",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "sender", in = ParameterIn.QUERY, description = "part of the sender's name")
@Parameter(name = "unit", in = ParameterIn.QUERY, description = "an office that has or had a task of the document")
@Parameter(name = "post", in = ParameterIn.QUERY, description = "code of a post that has or had a task of the document")
@Parameter(name = "step", in = ParameterIn.QUERY, description = "a step at which the document waits")
@Parameter(
        name = "urgency",
        in = ParameterIn.QUERY,
        schema = @Schema(allowableValues = {"routine", "urgent", "extra-urgent", "flash", "level"}))
@Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"read", "act"}))
@Parameter(name = "state", in = ParameterIn.QUERY, description = "one state of a document")
@Parameter(
        name = "lamp",
        in = ParameterIn.QUERY,
        description = "how the document's own clock stands",
        schema = @Schema(allowableValues = {"green", "yellow", "red", "stopped"}))
@Parameter(
        name = "sort",
        in = ParameterIn.QUERY,
        description = "relevance is told among the newest thousand",
        schema =
                @Schema(
                        allowableValues = {"newest", "relevance"},
                        defaultValue = "newest"))
@interface SearchParametersDescribed {}
