namespace OtopFormSync.Testing;

/// <summary>Texts with the digits that people type on a Thai keyboard.</summary>
public static class ThaiDigits
{
    /// <summary>The same text with ๐ to ๙ for 0 to 9.</summary>
    public static string In(string text) => string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '๐') : c));
}
