namespace OtopFormSync.Core.Thai;

/// <summary>Canonical Thai text.</summary>
public static class ThaiScript
{
    /// <summary>Canonical text for comparison.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The canonical text.</returns>
    public static string Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim();
    }

    /// <summary>Thai and fullwidth digits to 0 to 9.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with Arabic digits.</returns>
    public static string ArabicDigits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                span[i] = source[i] switch
                {
                    >= '๐' and <= '๙' and var thai => (char)(thai - '๐' + '0'),
                    >= '０' and <= '９' and var wide => (char)(wide - '０' + '0'),
                    var other => other,
                };
            }
        });
    }
}
