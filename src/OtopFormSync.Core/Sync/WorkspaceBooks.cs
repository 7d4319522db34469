using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Sync.Books;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync;

/// <summary>What the books of one workspace owe to each other: their order, names that tell them apart, and what lies in front.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
internal sealed class WorkspaceBooks(CycleSetup setup, IReportStore store)
{
    private readonly OverviewTabs _overviews = new(setup);

    private IEnumerable<Program> Programs => setup.Programs.Select(program => program.Derivation.Program);

    private Program First => setup.Programs[0].Derivation.Program;

    /// <summary>The programs in the order in which their books are made: what others look back at before them, the workspace's main book after other missions', which it shows, and before the quarters that go on from it.</summary>
    public IEnumerable<WorkspaceProgram> InOrder(IReadOnlyDictionary<ProgramId, QuarterPlace> places) =>
        setup.Programs.OrderBy(program => program.Derivation.Program.IsOfMissionOf(First)).ThenBy(program => program.Derivation.Program.Quarter);

    /// <summary>The book as it stands beside the others.</summary>
    public ResultsBook Of(DerivedState state, ResultsBook book, ReadResults results, BooksBefore before)
    {
        book = _overviews.Into(book, state, results, before, IsMain(state.Program, before.Places));
        if (!setup.SharesBook || setup.Programs.Count == 1)
        {
            return book;
        }

        // Of a closed quarter the summary stays, and what officers go on working in.
        var isLeft = before.Places[state.Program.Id] == QuarterPlace.Behind && state.IsClosed;
        return SharedTitles.Of(
            isLeft ? book with { Tabs = book.Tabs.Where(tab => tab.Key == TabKeys.Summary || results.Record!.Entries.Any(entry => entry.Tab == tab.Key) || (tab.Key == TabKeys.Review && state.Review.Any(item => item.IsOpen))).ToValueList() } : book,
            state.Program,
            Programs.Any(other => !other.IsOfMissionOf(state.Program)));
    }

    /// <summary>Whether names and order of the book's tabs differ from the last writing; they are no cells, and only matter beside other programs' tabs.</summary>
    public async Task<BookShape> ShapeAsync(ResultsBook book, Program program, BooksBefore before, CancellationToken cancellationToken)
    {
        var isMain = IsMain(program, before.Places);
        var text = string.Join('\n', book.Tabs.Select(tab => tab.Title).Prepend(isMain ? Ahead : Beside));
        var known = await store.GetFactAsync(Fact(program.Id), cancellationToken);
        var isShared = setup.SharesBook && setup.Programs.Count > 1;
        return new(
            program.Id,
            text,
            IsOther: isShared ? known != text : known is { Length: > 0 } && known != text && setup.SharesBook,
            !isMain ? BookFront.After : isShared && known?.StartsWith(Beside, StringComparison.Ordinal) == true ? BookFront.ComesFirst : BookFront.First);
    }

    /// <summary>Keeps the shape that was written.</summary>
    public Task KeepAsync(BookShape shape, CancellationToken cancellationToken) => setup.SharesBook ? store.SetFactAsync(Fact(shape.Program), shape.Text, cancellationToken) : Task.CompletedTask;

    private const string Ahead = "first";
    private const string Beside = "beside";

    private bool IsMain(Program program, IReadOnlyDictionary<ProgramId, QuarterPlace> places) => places[program.Id] == QuarterPlace.Front && program.IsOfMissionOf(First);

    private static string Fact(ProgramId program) => $"shape.{program}";
}

/// <summary>What of the other programs is known when a book is made.</summary>
/// <param name="Places">Where each quarter stands.</param>
/// <param name="Done">The programs whose books were made before.</param>
/// <param name="ToCome">The programs whose books are made after it, in their order, with their results as they stand.</param>
/// <param name="History">What was imported of quarters before them.</param>
/// <param name="Registers">What was taken over from registers.</param>
internal sealed record BooksBefore(IReadOnlyDictionary<ProgramId, QuarterPlace> Places, IReadOnlyDictionary<ProgramId, ProgramReport> Done, IReadOnlyList<(WorkspaceProgram Program, ReadResults Results)> ToCome, History History, TakenRegisters Registers);

/// <summary>What was taken over from registers, with what is asked about files that were laid down.</summary>
/// <param name="Record">What was taken over.</param>
/// <param name="AskedIn">The program in whose results it is asked; null for none.</param>
/// <param name="Items">The questions.</param>
internal sealed record TakenRegisters(RegisterRecord Record, ProgramId? AskedIn, ValueList<ReviewItem> Items);

/// <summary>Names and order of a book's tabs.</summary>
/// <param name="Program">The program.</param>
/// <param name="Text">Names and place as a text.</param>
/// <param name="IsOther">True when they must be written.</param>
/// <param name="Front">Where they stand.</param>
internal sealed record BookShape(ProgramId Program, string Text, bool IsOther, BookFront Front);
