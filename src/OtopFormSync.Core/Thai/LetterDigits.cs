namespace OtopFormSync.Core.Thai;

/// <summary>Thai digits, as official letters are written with them.</summary>
public static class LetterDigits
{
    private const char Zero = '๐';

    /// <summary>A text with Thai digits in place of Arabic ones.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.IsAsciiDigit(source[i]) ? (char)(Zero + source[i] - '0') : source[i];
            }
        });
    }
}
