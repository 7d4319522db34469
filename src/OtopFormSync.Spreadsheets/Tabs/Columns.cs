namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Names of columns.</summary>
public static class Columns
{
    /// <summary>1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
