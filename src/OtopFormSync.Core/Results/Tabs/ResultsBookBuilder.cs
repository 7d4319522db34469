using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>Makes the book that officers see from the derived state; the same state always makes the same book.</summary>
public static class ResultsBookBuilder
{
    /// <summary>Makes the book: summary, the program's own tabs, registers where there are any, reporting, review, received, guide.</summary>
    /// <param name="state">The state.</param>
    /// <param name="wording">The office's wording.</param>
    /// <returns>The book; officers' columns are empty in it, since targets carry them over.</returns>
    public static ResultsBook Build(DerivedState state, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(wording);
        var index = new IndexedState(state, wording);
        return new(
            wording.Say("tab.book", ("program", state.Program.ShortTitle), ("quarter", ThaiText.Quarter(state.Program.Quarter)), ("province", state.Province.Name)),
            [
                SummaryTab.Build(index),
                .. IndicatorTabs.Build(index),
                .. RegisterTab.Build(index) is { } registers ? [registers] : (ReadOnlySpan<Tab>)[],
                ReportingTab.Build(index),
                ReviewTab.Build(index),
                ReceivedTab.Build(index),
                GuideTab.Build(index),
            ]);
    }

    /// <summary>Makes a book of all reports that came in a time, however many they are.</summary>
    /// <param name="state">The state.</param>
    /// <param name="from">The first day; null for the beginning.</param>
    /// <param name="to">The last day; null for the end.</param>
    /// <param name="wording">The office's wording.</param>
    /// <returns>The book, of one tab.</returns>
    public static ResultsBook Received(DerivedState state, DateOnly? from, DateOnly? to, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(wording);
        return new(ReceivedTab.Title, [ReceivedTab.Build(new IndexedState(state, wording), from, to)]);
    }
}
