using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Pdf;

/// <summary>The cells between the lines of a page that are ruled into a table.</summary>
/// <param name="rules">The lines.</param>
/// <param name="budget">What it may cost.</param>
internal sealed partial class PdfGrid(PdfRules rules, Budget budget)
{
    /// <summary>Letters stand above their baseline.</summary>
    private const double Middle = 0.3;

    /// <summary>Lines of two pages that differ by less lie at the same height, in points.</summary>
    private const double Same = 1.5;

    /// <summary>What programs leave free at both sides of a cell, in points.</summary>
    private const double Padding = 12;

    private readonly List<double> _columns = rules.Columns;
    private readonly List<double> _rows = rules.Rows; // once all letters were seen, so that lines through them are known
    private readonly Dictionary<Area, Cell> _cells = [];

    /// <summary>The tables that were given.</summary>
    private readonly List<Written> _written = [];

    /// <summary>True where a table of this page goes on with the columns of one on the page before: its rows lie at the same heights, have other labels and are not of the same columns.</summary>
    /// <param name="before">The page before.</param>
    public bool Continues(PdfGrid before) => _written.Exists(table => before._written.Exists(other => LieAlike(table.Edges, other.Edges) && !AreAlike(table.Labels, other.Labels) && !table.HasColumnsOf(other)));

    private static bool LieAlike(List<double> one, List<double> other) => one.Count > other.Count ? LieAlike(other, one) : one.Count > 2 && one.TrueForAll(edge => other.Exists(beside => Math.Abs(edge - beside) < Same));

    private static bool AreAlike(List<string> one, List<string> other) => 2 * one.Intersect(other, StringComparer.Ordinal).Count() > Math.Min(one.Count, other.Count);

    /// <summary>Whether a segment lies in a cell.</summary>
    public bool Holds(PdfSegment segment) => PlaceOf(segment) is not null;

    /// <summary>Takes a segment that lies in a cell.</summary>
    /// <returns>False for one that stands outside of tables.</returns>
    /// <exception cref="UnreadableException">It lies in two cells.</exception>
    public bool Take(PdfSegment segment)
    {
        budget.Spend(Cost.TableCell + _columns.Count + _rows.Count);
        if (PlaceOf(segment) is not var (beside, around))
        {
            return false;
        }

        if (rules.IsCrossed(segment.Left, segment.Right, HeightOf(segment)))
        {
            throw new UnreadableException(Complaint.UncertainPdf);
        }

        // From the head of the page downwards.
        var area = new Area(IndexOf(_columns, beside.Left), IndexOf(_columns, beside.Right), -IndexOf(_rows, around.Top), -IndexOf(_rows, around.Bottom));
        if (area.Right <= area.Left || area.Bottom <= area.Top)
        {
            throw new UnreadableException(Complaint.UncertainPdf);
        }

        if (!_cells.TryGetValue(area, out var cell))
        {
            _cells.Add(area, cell = new(beside.Right - beside.Left));
        }

        cell.Take(segment);
        return true;
    }

    /// <summary>The rows end that stand here: gives them to the document, as those of a table that is left open, or of the one that the page before left open where they go on with it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="before">The page before; null for none.</param>
    /// <exception cref="UnreadableException">Its cells lie over each other.</exception>
    public void Write(TextDocument document, PdfGrid? before)
    {
        if (_cells.Count == 0)
        {
            return;
        }

        var (left, right) = (_cells.Keys.Min(area => area.Left), _cells.Keys.Max(area => area.Right));
        var (top, bottom) = (_cells.Keys.Min(area => area.Top), _cells.Keys.Max(area => area.Bottom));
        budget.Spend((long)Cost.TableCell * (right - left) * (bottom - top));
        var areas = new Dictionary<(int Row, int Column), Area>();
        foreach (var area in _cells.Keys)
        {
            for (var row = area.Top; row < area.Bottom; row++)
            {
                for (var column = area.Left; column < area.Right; column++)
                {
                    if (!areas.TryAdd((row, column), area))
                    {
                        throw new UnreadableException(Complaint.UncertainPdf);
                    }
                }
            }
        }

        var written = new Written(
            [.. Enumerable.Range(top, bottom - top + 1).Select(row => _rows[-row])],
            _columns[left..(right + 1)],
            [.. Enumerable.Range(left, right - left).Select(column => _cells.Any(cell => cell.Key.Left == column && Figure().IsMatch(cell.Value.Text.Running())))],
            [.. _cells.Where(cell => cell.Key.Left == left).Select(cell => cell.Value.Text.Running().Trim())]);
        if (document.Table is null || _written.Count > 0 || !(before is { _written: [.., var above] } && written.HasColumnsOf(above)))
        {
            document.EndTable();
            document.BeginTable();
        }

        for (var row = top; row < bottom; row++)
        {
            var table = document.Table!;
            table.BeginRow();
            for (var column = left; column < right; column++)
            {
                table.BeginCell();
                if (areas.TryGetValue((row, column), out var area))
                {
                    table.IsContinued = row > area.Top;
                    table.IsContinuedAcross = column > area.Left && row == area.Top;
                    table.Text.Append(_cells[area].Text);
                }

                table.EndCell();
            }

            document.EndRow();
        }

        _written.Add(written);
        _cells.Clear();
    }

    private static double HeightOf(PdfSegment segment) => segment.Baseline + (Middle * segment.Size);

    private ((double Left, double Right) Beside, (double Bottom, double Top) Around)? PlaceOf(PdfSegment segment) =>
        rules.Beside((segment.Left + segment.Right) / 2, HeightOf(segment)) is { } beside && rules.Around(beside, HeightOf(segment)) is { } around ? (beside, around) : null;

    private static int IndexOf(List<double> lines, double at) => lines.BinarySearch(at) is var found && found >= 0 ? found : Math.Max(0, ~found - 1);

    /// <summary>The text of a cell while its lines come.</summary>
    /// <param name="width">Its width, in points.</param>
    private sealed partial class Cell(double width)
    {
        private PdfSegment? _last;
        private double _left;

        public MarkedText Text { get; } = new();

        public void Take(PdfSegment segment)
        {
            var text = segment.Text();
            if (_last is not null && !(IsNextLine(segment) && IsWrapped(segment) && Text.Length > 0 && text.Length > 0 && GoesOn(Text.From(0), text.From(0)[0])))
            {
                Text.Append(' ', Look.Plain);
            }

            _left = _last is null || IsNextLine(segment) ? segment.Left : _left;
            _last = segment;
            Text.Append(text);
        }

        // Thai letters, and digits behind a group of a figure that is not whole: 4,532,69 over 7.
        private static bool GoesOn(string before, char next) => (IsThai(before[^1]) && IsThai(next)) || (next is >= '0' and <= '9' or >= '๐' and <= '๙' && Broken().IsMatch(before));

        private static bool IsThai(char sign) => sign is >= '\u0E01' and <= '\u0E4E'; // letters and marks, no digits

        [GeneratedRegex("[0-9๐-๙],[0-9๐-๙]{0,2}$", RegexOptions.CultureInvariant, PatternTime.Most)]
        private static partial Regex Broken();

        private bool IsNextLine(PdfSegment segment) => _last!.Baseline - segment.Baseline > segment.Size * Middle;

        // Thai is written without spaces: where the next word had no room beside the line, the line was broken within what was written as one.
        private bool IsWrapped(PdfSegment segment) => _last!.Right - _left + (segment.Right - segment.Left) > width - Padding;
    }

    [GeneratedRegex(@"^[^\p{L}]*[0-9๐-๙][^\p{L}]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Figure();

    /// <summary>A table that was given: at which heights the edges of its rows lie, where those of its columns do, which of these hold figures, and what stands in the first.</summary>
    private sealed record Written(List<double> Edges, List<double> Sides, List<bool> HaveFigures, List<string> Labels)
    {
        /// <summary>Rows of the same columns, which one page alone had no room for. Columns that had none beside the others hold figures where those have words.</summary>
        public bool HasColumnsOf(Written other) => Sides.Count == other.Sides.Count && Sides.Zip(other.Sides).All(side => Math.Abs(side.First - side.Second) < Same) && HaveFigures.SequenceEqual(other.HaveFigures);
    }

    /// <summary>The cells that one covers: from a line to another, each by its number.</summary>
    private readonly record struct Area(int Left, int Right, int Top, int Bottom);
}
