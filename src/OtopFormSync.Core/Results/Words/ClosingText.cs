using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Words;

/// <summary>What officers may write in the table of closings.</summary>
internal static class ClosingText
{
    public const string Close = "ปิด";

    public const string Open = "เปิด";

    private const string QuarterWord = "ไตรมาส";

    public static ValueList<string> Choices { get; } = [Close, Open];

    /// <summary>True to close, false to open; null when the text says neither.</summary>
    public static bool? Read(string text) => DecisionText.Squeeze(text) switch
    {
        Close or "ปิดรับ" or "ปิดรับรายงาน" => true,
        Open or "เปิดรับ" or "เปิดรับรายงาน" => false,
        _ => null,
    };

    /// <summary>Whether the text names a quarter: ไตรมาส, ไตรมาสที่ 1, ไตรมาส 1/2567, 2567-1. Every number in it must be that quarter's.</summary>
    public static bool IsQuarter(string text, FiscalQuarter quarter)
    {
        var plain = ThaiScript.ArabicDigits(text.Trim());
        if (FiscalQuarter.TryParse(plain, null, out var named))
        {
            return named == quarter;
        }

        var numbers = new string([.. plain.Select(sign => char.IsAsciiDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] own = [$"{quarter.Number}", $"{quarter.FiscalYear}", $"{quarter.FiscalYear % 100}"];
        return plain.Contains(QuarterWord, StringComparison.Ordinal) && numbers.All(number => own.Contains(number, StringComparer.Ordinal));
    }

    /// <summary>A district's name without the word before it.</summary>
    public static string DistrictName(string text)
    {
        var name = text.Trim();
        foreach (var word in (ReadOnlySpan<string>)["อำเภอ", "อ."])
        {
            name = name.StartsWith(word, StringComparison.Ordinal) ? name[word.Length..].Trim() : name;
        }

        return name;
    }
}
