using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>A code that was mailed to a district's contact, by which one person in LINE is bound to the district.</summary>
/// <param name="Text">Its digits.</param>
/// <param name="District">The district.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="End">What became of it; null while nothing did.</param>
/// <param name="EndedAt">When; null while nothing did.</param>
public sealed record LineCode(string Text, DistrictCode District, DateTimeOffset MadeAt, LineCodeEnd? End, DateTimeOffset? EndedAt)
{
    /// <summary>How many digits a code has.</summary>
    public const int Digits = 10;

    private const int Longest = 80;

    /// <summary>Until when it can be used.</summary>
    public DateTimeOffset Until => MadeAt + LineBindings.CodeLasts;

    /// <summary>The code as people read it.</summary>
    public string Shown => $"{Text[..(Digits / 2)]}-{Text[(Digits / 2)..]}";

    /// <summary>Whether it can be used.</summary>
    /// <param name="at">When.</param>
    /// <returns>Whether it can.</returns>
    public bool IsOpen(DateTimeOffset at) => End is null && at < Until;

    /// <summary>The code that a short text holds, however its digits are written and parted, and whatever words stand beside it: รหัส 28435-21623 ครับ.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The digits; null when the text holds no code.</returns>
    public static string? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = string.Concat(text.Where(sign => char.IsAsciiDigit(sign) || sign is >= '๐' and <= '๙').Select(sign => sign is >= '๐' and <= '๙' ? (char)(sign - '๐' + '0') : sign));
        return digits.Length == Digits && text.Length <= Longest ? digits : null;
    }
}

/// <summary>What became of a code.</summary>
public enum LineCodeEnd
{
    /// <summary>Somebody was bound by it.</summary>
    Used,

    /// <summary>It was typed where others read it.</summary>
    Shown,

    /// <summary>Another one took its place.</summary>
    Replaced,
}
