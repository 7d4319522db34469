using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Drafts.Responses;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>Headings of registers: how they are compared, and the words by which a person says what one means.</summary>
public static class RegisterHeadings
{
    private const string AskedWord = "คำว่า ";

    private static readonly (RegisterColumn Column, string English, string Thai)[] Words =
    [
        (RegisterColumn.District, "district", "อำเภอ"),
        (RegisterColumn.Code, "code", "รหัส"),
        (RegisterColumn.Day, "day", "วันที่"),
        (RegisterColumn.Month, "month", "เดือน"),
        (RegisterColumn.Count, "count", "จำนวน"),
        (RegisterColumn.Amount, "amount", "ยอดจำหน่าย"),
        (RegisterColumn.Status, "status", "สถานะ"),
        (RegisterColumn.Ignored, "ignored", "ไม่ใช้"),
    ];

    /// <summary>The form in which headings are compared: without spaces, signs and what stands in brackets at the end, such as a unit.</summary>
    /// <param name="heading">As it stands.</param>
    public static string KeyOf(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var text = heading.Trim();
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        return ColumnMap.KeyOf(open > 0 ? text[..open] : text);
    }

    /// <summary>The form in which a heading that is asked about is compared: what is said of ยอดขาย ต.ค. 66 ออนไลน์ holds for every month of it.</summary>
    /// <param name="heading">As it stands.</param>
    public static string AskedKeyOf(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return KeyOf(NamedMonth.TrySplit(heading, out _, out var counted) ? counted : heading);
    }

    /// <summary>What the brackets hold at a heading's end, which <see cref="KeyOf"/> leaves out; empty where none are.</summary>
    /// <param name="heading">As it stands.</param>
    public static string InBrackets(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var text = heading.Trim();
        return text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open ? text[(open + 1)..^1] : "";
    }

    /// <summary>As what is asked that a title says beside the known words: answered as a heading, but never the same as one.</summary>
    /// <param name="left">What it says.</param>
    public static string Asked(string left) => AskedWord + left;

    /// <summary>Whether what is asked is a title's word. It says of the whole table whether it is used.</summary>
    /// <param name="asked">What is asked.</param>
    public static bool IsWord(string asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.StartsWith(AskedWord, StringComparison.Ordinal);
    }

    /// <summary>The word of a column in program files and commands.</summary>
    /// <param name="column">The column.</param>
    public static string Word(RegisterColumn column) => Array.Find(Words, word => word.Column == column).English;

    /// <summary>The word of a column for officers.</summary>
    /// <param name="column">The column.</param>
    public static string InThai(RegisterColumn column) => Array.Find(Words, word => word.Column == column).Thai;

    /// <summary>The column that a person names, in English or Thai.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The column; null when it is none.</returns>
    public static RegisterColumn? Parse(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var named = Array.FindIndex(Words, known => string.Equals(known.English, word.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(known.Thai, word.Trim(), StringComparison.Ordinal));
        return named < 0 ? null : Words[named].Column;
    }

    /// <summary>Every word that <see cref="Parse"/> knows, for who is asked.</summary>
    public static string Choices(bool isThai) => string.Join(", ", Words.Select(word => isThai ? word.Thai : word.English));
}
