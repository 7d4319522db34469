using System.Globalization;
using System.Text;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Words;

/// <summary>Officers' decisions in Thai: what the drop-down offers and what is understood when it was typed.</summary>
public static class DecisionText
{
    // A slip of the finger in a long text; short texts must be exact, or ใช้ would pass for ไม่ใช้.
    private const int TypingSlips = 2;
    private const int LongEnoughForSlips = 8;

    /// <summary>The texts of the drop-down.</summary>
    public static ValueList<string> Choices { get; } = Enum.GetValues<DecisionKind>().Select(Of).ToValueList();

    /// <summary>The text of a decision.</summary>
    /// <param name="kind">The decision.</param>
    /// <returns>The Thai text.</returns>
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Accept => "รับตามที่รายงาน",
        DecisionKind.UseValue => "ใช้ค่าที่ระบุ",
        DecisionKind.Reject => "ไม่ใช้รายงานนี้",
        DecisionKind.Acknowledge => "รับทราบ",
        DecisionKind.AcceptAndRemember => "รับและจำที่อยู่นี้",
        DecisionKind.AddressWorks => "ที่อยู่นี้ใช้ได้แล้ว",
    };

    /// <summary>Reads what an officer chose or typed; spaces, invisible characters and up to two slips in a long text do no harm.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The decision; null when it is none, or could be two.</returns>
    public static DecisionKind? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = Squeeze(text);
        foreach (var kind in Enum.GetValues<DecisionKind>())
        {
            if (Spellings(kind).Any(spelling => string.Equals(Squeeze(spelling), typed, StringComparison.Ordinal)))
            {
                return kind;
            }
        }

        if (typed.Length < LongEnoughForSlips)
        {
            return null;
        }

        // A slip may not turn a yes into a no: both must begin with ไม่, or neither.
        var near = Enum.GetValues<DecisionKind>()
            .Where(kind => Of(kind).StartsWith("ไม่", StringComparison.Ordinal) == typed.StartsWith("ไม่", StringComparison.Ordinal))
            .Where(kind => EditDistance.Between(Squeeze(Of(kind)), typed, TypingSlips) <= TypingSlips)
            .ToList();
        return near is [var only] ? only : null;
    }

    private static ValueList<string> Spellings(DecisionKind kind) => kind switch
    {
        DecisionKind.Accept => [Of(kind), "รับตามรายงาน", "ใช้ตามที่รายงาน", "ใช้ตามรายงาน", "อนุมัติ"],
        DecisionKind.UseValue => [Of(kind), "ใช้ค่าที่ถูกต้อง"],
        DecisionKind.Reject => [Of(kind), "ไม่ใช้รายงาน", "ไม่รับรายงานนี้", "ไม่อนุมัติ"],
        DecisionKind.Acknowledge => [Of(kind), "ทราบ", "ทราบแล้ว", "รับทราบแล้ว"],
        DecisionKind.AcceptAndRemember => [Of(kind), "รับและจำอีเมลนี้", "รับและจำที่อยู่อีเมลนี้"],
        DecisionKind.AddressWorks => [Of(kind), "ที่อยู่นี้ใช้ได้", "ที่อยู่ใช้ได้แล้ว", "ที่อยู่ใช้ได้"],
    };

    /// <summary>The text without spaces and invisible characters.</summary>
    internal static string Squeeze(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                kept.Append(character);
            }
        }

        return kept.Replace("ํา", "ำ").Replace("เเ", "แ").ToString();
    }
}
