using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Sync.Books;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync;

/// <summary>The tabs that look over several books, and are there only where there is something to look over: the board of all missions, and the trend over a mission's quarters.</summary>
/// <param name="setup">What the cycle works on.</param>
internal sealed class OverviewTabs(CycleSetup setup)
{
    /// <summary>Puts them into a book: the board behind the first tab of the workspace's main book, the trend before the months of reporting.</summary>
    /// <param name="book">The book.</param>
    /// <param name="state">What it shows.</param>
    /// <param name="results">What stands in its results.</param>
    /// <param name="before">What is known of the other programs.</param>
    /// <param name="isMain">Whether it is the book that lies in front.</param>
    public ResultsBook Into(ResultsBook book, DerivedState state, ReadResults results, BooksBefore before, bool isMain)
    {
        if (isMain && BoardOf(state, results, before) is { } board)
        {
            book = book with { Tabs = [.. book.Tabs.Take(1), board, .. book.Tabs.Skip(1)] };
        }

        var trend = before.Places[state.Program.Id] == QuarterPlace.Front ? Trend.Of(state, before.Done.Values.Select(done => done.State).OfType<DerivedState>(), before.History) : [];
        if (!trend.IsEmpty)
        {
            var at = book.Tabs.Index().First(tab => tab.Item.Key == TabKeys.Reporting).Index;
            book = book with { Tabs = [.. book.Tabs.Take(at), TrendTab.Build(state, trend, setup.Wording), .. book.Tabs.Skip(at)] };
        }

        return book;
    }

    // Where a mission's state is not known now, its column stays as it stands.
    private Tab? BoardOf(DerivedState state, ReadResults results, BooksBefore before)
    {
        var missions = setup.Programs.Select(program => program.Derivation.Program).Where(program => before.Places[program.Id] == QuarterPlace.Front)
            .Select(program => (program, program.Id == state.Program.Id ? state : before.Done.GetValueOrDefault(program.Id)?.State)).ToList();
        return missions.Count < 2 ? null : BoardTab.Build(state, missions, setup.Wording, (district, column) => results.State.Find(TabKeys.Board)?.CellAt(district, column)?.Text ?? "");
    }
}
