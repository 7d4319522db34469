using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A file of a register that somebody laid down or mailed, to be taken over once an officer says so.</summary>
/// <param name="Place">Where it lies, such as <c>registers/DOC.xlsx</c>.</param>
/// <param name="Name">Its name without extension.</param>
/// <param name="Print">The fingerprint of its content.</param>
/// <param name="Day">The day on which it came: for which it holds, where it does not say another.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Unread">What of it cannot be read.</param>
public sealed record RegisterDocument(string Place, string Name, string Print, DateOnly Day, ValueList<ReadTable> Tables, ValueList<Saying> Unread)
{
    private const int MostTitles = 5;

    private static readonly string[] Sales = ["ยอดจำหน่าย", "ยอดขาย", "การจำหน่าย", "จำหน่ายสินค้า", "sales", "doc"];
    private static readonly string[] Products = ["ผลิตภัณฑ์", "สินค้า", "product"];
    private static readonly string[] Registrants = ["ผู้ผลิต", "ผู้ประกอบการ", "ผู้ลงทะเบียน", "ผู้ขึ้นทะเบียน", "registrant", "producer"];

    /// <summary>What is said of it beside: a mail's subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>True when a mail brought it, so that its day is that of the mail; else it is that on which the file was written last.</summary>
    public bool IsMailed { get; init; }

    /// <summary>The register that its name says, else the subject, else its titles; null where that is not plain.</summary>
    public RegisterKind? Kind => KindIn(Name) ?? KindIn(Subject) ?? KindIn(string.Join(' ', Tables.SelectMany(table => table.Rows.Take(MostTitles).Where(row => row.OwnTexts.Count(text => text.Trim().Length > 0) == 1).SelectMany(row => row.OwnTexts).Concat(table.Above))));

    /// <summary>The register that a text names.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The register; null for none and for several.</returns>
    public static RegisterKind? KindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool Says(string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        return (Says(Sales), Says(Products), Says(Registrants)) switch
        {
            (true, _, false) => RegisterKind.Sales, // of products, too
            (false, true, false) => RegisterKind.Products,
            (false, false, true) => RegisterKind.Registrants,
            _ => null,
        };
    }
}
