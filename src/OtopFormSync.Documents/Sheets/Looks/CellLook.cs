using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>What ExcelDataReader does not tell of a cell.</summary>
/// <param name="Text">The text that stands for the library's value; null where its value stands.</param>
/// <param name="Marks">What is known besides.</param>
internal readonly record struct CellLook(string? Text, CellMarks Marks);
