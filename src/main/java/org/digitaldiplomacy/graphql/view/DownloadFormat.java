package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("DownloadFormat")
@Description("Format of a file.")
public enum DownloadFormat {
    @Description("Comma-separated values, in UTF-8.")
    CSV,

    @Description("One JSON document.")
    JSON,

    @Description("A JSON object on each line.")
    NDJSON,

    @Description("Apache Parquet.")
    PARQUET,

    @Description("A workbook of Excel and its like.")
    XLSX,

    @Description("All files of the edition, with what proves them.")
    ZIP
}
