package cn.banwen.circulation.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The parts of an arrival, for the API description only. */
record ArrivalParts(
        @ArraySchema(schema = @Schema(type = "string", format = "binary")) List<String> file,
        @Schema(description = "JSON: what is known already, by the field names of registration")
                Map<String, Object> metadata) {}
