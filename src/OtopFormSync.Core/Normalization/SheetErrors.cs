namespace OtopFormSync.Core.Normalization;

/// <summary>What a spreadsheet shows where a formula has failed: it says nothing of what was to stand there.</summary>
internal static class SheetErrors
{
    /// <summary>The texts, in small letters.</summary>
    public static readonly string[] Texts = ["#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!", "#error!", "#spill!", "#calc!", "#field!", "#blocked!", "#unknown!", "#connect!", "#busy!", "#getting_data"];

    /// <summary>Whether one of them stands in a text, or it is one that bears a number (Err:502).</summary>
    /// <param name="text">The text, in any letters.</param>
    public static bool Contains(string text) =>
        Array.Exists(Texts, error => text.Contains(error, StringComparison.OrdinalIgnoreCase))
        || (text.StartsWith("err:", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0);
}
