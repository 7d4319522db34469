using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>
/// A table that was pasted one cell a line: the labels of its columns, one below the other, and the cells after them. A label's figure is not the next line's there.
/// </summary>
/// <param name="Labels">The lines of the labels.</param>
/// <param name="Cells">The lines of the cells.</param>
internal sealed record PastedTable(IReadOnlyList<int> Labels, IReadOnlyList<int> Cells)
{
    private const int MostCells = 40;
    private const decimal MostCounted = 1_000; // what is more is money

    /// <summary>The table whose first label stands in a line; null when the line begins none.</summary>
    /// <param name="at">The line.</param>
    /// <param name="line">A line taken apart; null for an empty one, and beyond the last.</param>
    public static PastedTable? From(int at, Func<int, ReadSentence?> line)
    {
        var labels = Enumerable.Range(at, MostCells).TakeWhile(i => line(i) is { } label && IsOnlyLabel(label)).ToList();
        if (labels.Count < 2 || labels.DistinctBy(i => line(i)!.Labels[0].Indicator.Key).Count() < labels.Count)
        {
            return null;
        }

        var cells = Enumerable.Range(labels[^1] + 1, MostCells).TakeWhile(i => line(i) is { Hits: [] or [{ IsUnit: true }] }).ToList();
        return cells.Count >= 2 && cells.Exists(i => IsOnlyFigure(line(i)!)) ? new(labels, cells) : null;
    }

    /// <summary>True when there is one figure for each label, in their order.</summary>
    /// <param name="line">A line taken apart.</param>
    public bool IsRow(Func<int, ReadSentence?> line) => Cells.Count == Labels.Count && Cells.All(i => IsOnlyFigure(line(i)!));

    /// <summary>What each label could mean where the cells are not one for each: every figure that its unit allows, none of them for certain.</summary>
    /// <param name="line">A line taken apart.</param>
    public IEnumerable<Claim> Open(Func<int, ReadSentence?> line) =>
        from label in Labels
        let indicator = line(label)!.Labels[0].Indicator
        from cell in Cells
        where IsOnlyFigure(line(cell)!)
        let value = IndicatorReader.Read(indicator, line(cell)!.Plain.Trim())
        where indicator.Kind switch
        {
            IndicatorKind.Amount => true,
            IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => value.TryGetValue(out var count) && count < MostCounted,
        }
        select new Claim { Indicator = indicator.Key, Value = value, Sight = ClaimSight.Mentioned, Place = "", Words = SentenceWords.Shortened(line(label)!.Text.Trim()) };

    private static bool IsOnlyLabel(ReadSentence sentence) => sentence.Labels is [var label] && SentenceJoints.EndsWithLabel(sentence) && string.IsNullOrWhiteSpace(sentence.Plain[..label.Start]);

    private static bool IsOnlyFigure(ReadSentence sentence) => FigureRun.Of(sentence.Plain) is [var figure] && string.IsNullOrWhiteSpace(sentence.Plain[..figure.At]) && string.IsNullOrWhiteSpace(sentence.Plain[figure.End..]);
}
