using OtopFormSync.Core;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>A sheet of responses: one header row and what stands below it.</summary>
/// <param name="Tab">The name of the tab; of a csv the file's name.</param>
/// <param name="HeaderRow">The number of the header row, from 1.</param>
/// <param name="Headers">The header texts as they stand; shared by all rows. Columns with cells but without a header have an empty one.</param>
/// <param name="Rows">The rows that hold any text.</param>
public sealed record ResponseTable(string Tab, int HeaderRow, ValueList<string> Headers, IReadOnlyList<ResponseRow> Rows);

/// <summary>A row of responses.</summary>
/// <param name="Number">Its number in the sheet, from 1, as the spreadsheet shows it; of a csv the record's number.</param>
/// <param name="Cells">As many as there are headers. Numbers in invariant form, instants as yyyy-MM-ddTHH:mm:ss, empty where the cell is.</param>
public readonly record struct ResponseRow(int Number, ValueList<string> Cells);
