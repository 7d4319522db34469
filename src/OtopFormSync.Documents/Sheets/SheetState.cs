using ExcelDataReader;

namespace OtopFormSync.Documents.Sheets;

/// <summary>How a sheet is shown.</summary>
internal static class SheetState
{
    public static bool IsVisible(IExcelDataReader sheet) => string.Equals(sheet.VisibleState, "visible", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when people cannot bring it up again in the program: it is a program's own.</summary>
    public static bool IsDeeplyHidden(IExcelDataReader sheet) => string.Equals(sheet.VisibleState, "veryhidden", StringComparison.OrdinalIgnoreCase);
}
