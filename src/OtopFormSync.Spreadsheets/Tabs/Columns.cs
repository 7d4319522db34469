namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Names of columns.</summary>
public static class Columns
{
    /// <summary>Excel's bound.</summary>
    public const int MostColumns = 16_384;

    private const int Alphabet = 26;

    /// <summary>1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / Alphabet)
        {
            letters = (char)('A' + ((column - 1) % Alphabet)) + letters;
        }

        return letters;
    }

    /// <summary>A is 1, AA is 27; what follows the letters, such as a row's number, does not count.</summary>
    /// <param name="reference">A column or cell: AA, AA7.</param>
    /// <returns>The column; 0 when there are no letters, and more than any spreadsheet has when there are too many.</returns>
    public static int Of(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var sign in reference)
        {
            if (!char.IsAsciiLetter(sign) || column > MostColumns)
            {
                break;
            }

            column = (column * Alphabet) + char.ToUpperInvariant(sign) - 'A' + 1;
        }

        return column;
    }
}
