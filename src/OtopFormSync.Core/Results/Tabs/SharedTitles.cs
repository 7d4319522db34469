using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>Names the tabs of several programs in one spreadsheet by their quarter, and by their mission where there are several: สรุป 2/2567.</summary>
internal static class SharedTitles
{
    private const string ShortSummary = "สรุป";
    private const int MaxLength = 31; // what a download as a workbook keeps

    public static ResultsBook Of(ResultsBook book, Program program, bool hasMissions)
    {
        var quarter = ThaiText.QuarterNumber(program.Quarter);
        var addition = hasMissions ? $"{program.ShortTitle} {quarter}" : quarter;
        return book with { Tabs = book.Tabs.Select(tab => tab.Key == TabKeys.Board ? tab : tab with { Title = Fit(tab.Key == TabKeys.Summary ? ShortSummary : tab.Title, addition) }).ToValueList() };
    }

    private static string Fit(string title, string addition)
    {
        var room = Math.Max(1, MaxLength - addition.Length - 1);
        return $"{(title.Length > room ? title[..room].TrimEnd() : title)} {addition}";
    }
}
