namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>The names that formulas of officers may use for our tables.</summary>
public static class TableNames
{
    /// <summary>With what the names of our ranges begin.</summary>
    public const string Prefix = "otop_";

    /// <summary>The name of a tab's table.</summary>
    public static string OfTable(string tab) => Prefix + new string([.. tab.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_' ? sign : '_')]);
}
