package org.digitaldiplomacy.export;

import static java.util.stream.Collectors.joining;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaldiplomacy.export.picture.Pictures;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds to the OpenAPI description the files and parameters of downloads, from the tables and pictures themselves. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DownloadDescription implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        String id = Optional.ofNullable(operation.getOperationId()).orElse("");
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(parameter, id));
        }
        switch (id) {
            case "dataTable" -> addFilters(operation, DataTables.all());
            case "historyTable" -> addFilters(operation, EditionTables.history());
            case "editionFile", "revisionFile" -> addFilters(operation, EditionTables.all());
            case "editionPicture", "revisionPicture" ->
                addAll(operation, "node", "group", "top", "highlight", "language", "width", "theme", "scale");
            case "editionCountryPicture", "revisionCountryPicture" ->
                addAll(operation, "node", "highlight", "language", "width", "theme", "scale");
            default -> {}
        }
        return operation;
    }

    private static void addAll(Operation operation, String... components) {
        for (String component : components) {
            operation.addParameter(OASFactory.createParameter().ref(component));
        }
    }

    private static void describe(Parameter parameter, String id) {
        boolean isPinned = id.startsWith("revision");
        boolean isOfCountry = id.endsWith("CountryPicture");
        switch (Optional.ofNullable(parameter.getName()).orElse("")) {
            case "edition" ->
                parameter
                        .description(isPinned ? "Name of the edition" : "Name of the edition, or latest")
                        .example(isPinned ? "2026" : "latest");
            case "revision" ->
                parameter
                        .description("Number of the revision")
                        .example(1)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(java.math.BigDecimal.ONE));
            case "country" ->
                parameter.description("ISO 3166-1 alpha-3").example("EST").schema(text().pattern("^[A-Za-z]{3}$"));
            case "picture" ->
                parameter
                        .description("What is shown, with the format as the ending; txt says it in words")
                        .example(isOfCountry ? "profile.svg" : "ranking.svg")
                        .schema(oneOf(Pictures.files(isOfCountry).stream()));
            case "file" -> describeFile(parameter, id);
            default -> {}
        }
    }

    private static void describeFile(Parameter parameter, String id) {
        if (id.equals("dataTable")) {
            describeTable(parameter, "institutions.csv", DataTables.all());
        } else if (id.equals("historyTable")) {
            describeTable(parameter, "scores.csv", EditionTables.history());
        } else if (id.endsWith("File")) {
            parameter
                    .description(
                            "Name of a table with the format as the ending, a document, or edition.zip for everything")
                    .example("ranking.csv")
                    .schema(oneOf(EditionFiles.files().stream()));
        }
    }

    private static void describeTable(Parameter parameter, String example, List<Dataset> tables) {
        parameter
                .description("Name of a table, with the format as the ending")
                .example(example)
                .schema(oneOf(TableRequest.files(tables).stream()));
    }

    /** One parameter for each column that any of the tables can be asked by. */
    private static void addFilters(Operation operation, List<Dataset> tables) {
        operation.addParameter(OASFactory.createParameter().ref("columns"));
        Map<String, List<String>> tablesOf = new LinkedHashMap<>();
        for (Dataset table : tables) {
            table.filters().forEach(filter -> tablesOf.computeIfAbsent(filter.parameter(), name -> new ArrayList<>())
                    .add(table.name()));
        }
        tablesOf.forEach((name, of) -> {
            if (tables.equals(EditionTables.all()) && name.equals("indicator")) {
                addAll(operation, "citedIndicator");
            } else {
                operation.addParameter(filter(name, of));
            }
        });
    }

    private static Parameter filter(String name, List<String> tables) {
        String chosen =
                switch (name) {
                    case "from" -> "Only rows of this day or later";
                    case "to" -> "Only rows of this day or earlier";
                    case "group" -> "Only countries of these groups";
                    default -> "Only rows with these values in the column " + name;
                };
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(chosen + ". Of " + String.join(", ", tables) + ".");
        return name.equals("from") || name.equals("to")
                ? parameter.schema(text().format("date"))
                : parameter
                        .style(Parameter.Style.FORM)
                        .explode(false)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(text()));
    }

    private static Schema oneOf(Stream<String> names) {
        return text().pattern(
                        names.map(name -> Pattern.compile("[.]").matcher(name).replaceAll("[.]"))
                                .collect(joining("|", "^(", ")$")));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
