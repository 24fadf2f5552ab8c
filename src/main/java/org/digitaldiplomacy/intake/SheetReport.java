package org.digitaldiplomacy.intake;

/** Import of a sheet, with how the sheet was read. */
public record SheetReport(ImportReport report, SheetReading reading) {}
