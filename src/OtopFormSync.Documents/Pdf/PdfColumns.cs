using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Pdf;

/// <summary>
/// A table without lines between its cells, by where they stand on the page. It is one only where nothing of it is open: what stands above
/// each other makes a column, every column of figures has its own heading, and no line hangs between two rows.
/// </summary>
internal sealed partial class PdfColumns
{
    /// <summary>No blank between words is as wide, in parts of the size of the font.</summary>
    private const double Wide = 1.5;

    /// <summary>Blanks between words are seldom as wide: columns that stand one below another may be as near.</summary>
    private const double Narrow = 0.6;

    /// <summary>Columns stand farther apart, in parts of the size of the font.</summary>
    private const double Apart = 0.05;

    /// <summary>What was put in the middle of all columns stands no farther from it, in parts of the size of the font.</summary>
    private const double Centred = 0.2;

    /// <summary>Rows of a table stand no farther below each other, in parts of the size of the font.</summary>
    private const double MostPitch = 4;

    /// <summary>Lines of one cell stand closer than rows do, in parts of the least way between rows.</summary>
    private const double Tight = 0.75;

    private readonly List<Line> _rows = [];
    private readonly List<Line> _run;
    private List<(double Left, double Right)> _columns;

    private PdfColumns(List<Line> run)
    {
        _run = run;
        _columns = Columns(run.FindAll(line => line.Cells.Count > 1).SelectMany(line => line.Cells));
    }

    /// <summary>How many lines of the page the table has.</summary>
    public int Height => _run.Count;

    /// <summary>The cells of a line: words that stand close to each other are one, two amounts never are.</summary>
    /// <param name="line">The segments of the line, from left to right.</param>
    public static List<List<PdfSegment>> CellsOf(IReadOnlyList<PdfSegment> line) => CellsOf(line, Wide);

    /// <summary>True for a line that may be a row: parts of it stand apart.</summary>
    /// <param name="line">The segments of the line, from left to right.</param>
    public static bool MayBeRow(IReadOnlyList<PdfSegment> line) => CellsOf(line, Narrow).Count > 1;

    /// <summary>True for a line of figures without any words: what is left of a row whose label stands elsewhere.</summary>
    /// <param name="line">The segments of the line.</param>
    public static bool IsOfFigures(IReadOnlyList<PdfSegment> line) => CellsOf(line).TrueForAll(cell => Figure().IsMatch(new Cell(cell).Text));

    // The number of a row ends where its words begin: nothing but the edge of two columns lies between.
    private static List<List<PdfSegment>> CellsOf(IReadOnlyList<PdfSegment> line, double gap, bool isNumbered = false)
    {
        var cells = new List<List<PdfSegment>>();
        foreach (var segment in line)
        {
            if (cells is [] || segment.Left - cells[^1][^1].Right > gap * segment.Size || (IsAmount(segment) && IsAmount(cells[^1][^1])) || (isNumbered && cells is [[var first]] && RowNumber().IsMatch(first.Text().Running())))
            {
                cells.Add([]);
            }

            cells[^1].Add(segment);
        }

        return cells;
    }

    /// <summary>The table that begins with a line.</summary>
    /// <param name="lines">The lines of the page, each with what stands outside of ruled tables.</param>
    /// <param name="at">Where it begins.</param>
    /// <returns>Null where the lines are no table, or where something of it is open.</returns>
    public static PdfColumns? From(IReadOnlyList<List<PdfSegment>> lines, int at) => From(lines, at, Wide) ?? From(lines, at, Narrow) ?? From(lines, at, Wide, areNumbered: true);

    private static PdfColumns? From(IReadOnlyList<List<PdfSegment>> lines, int at, double gap, bool areNumbered = false)
    {
        var run = RunFrom(lines, at, gap, areNumbered);
        if (run is [] or [{ Cells.Count: 1 }, ..] || run.Count(line => line.Cells.Count > 1) < 2)
        {
            return null;
        }

        var table = new PdfColumns(run);
        return table.AreColumnsApart() && table.TakeRows() && table.HasHeadings() && !(at > 0 && table.HasHeadingIn(lines[at - 1])) ? table : null;
    }

    /// <summary>Gives the table to a document.</summary>
    /// <param name="document">The document.</param>
    public void Write(TextDocument document)
    {
        document.BeginTable();
        foreach (var row in _rows)
        {
            var table = document.Table!;
            table.BeginRow();
            for (var column = 0; column < _columns.Count; column++)
            {
                table.BeginCell();
                foreach (var cell in row.Cells.Where(cell => ColumnOf(cell) == column))
                {
                    foreach (var segment in cell.Segments)
                    {
                        if (table.Text.Length > 0)
                        {
                            table.Text.Append(' ', Look.Plain);
                        }

                        table.Text.Append(segment.Text());
                    }
                }

                table.EndCell();
            }

            document.EndRow();
        }

        document.EndTable();
    }

    private static bool IsAmount(PdfSegment segment) => Amount().IsMatch(segment.Text().Running());

    private static List<Line> RunFrom(IReadOnlyList<List<PdfSegment>> lines, int at, double gap, bool areNumbered)
    {
        var run = new List<Line>();
        for (var i = at; i < lines.Count && lines[i].Count > 0; i++)
        {
            var line = new Line(lines[i][0].Baseline, lines[i].Max(segment => segment.Size), [.. CellsOf(lines[i], gap, areNumbered).Select(cell => new Cell(cell))]);
            if (run is [.., var above] && above.Baseline - line.Baseline > MostPitch * Math.Max(above.Size, line.Size))
            {
                break;
            }

            run.Add(line);
        }

        // What stands below the last row is a note, a signature or the title of another table, but for the rest of a cell.
        var end = Enumerable.Range(1, Math.Max(0, run.Count - 1)).FirstOrDefault(i => run[i].Cells.Count == 1 && (run[i - 1].Cells.Count == 1 || !IsTight(run[i - 1], run[i], run)) && (run.Skip(i).All(line => !HasFigure(line)) || IsTitle(i)), run.Count);
        return run[..end];

        bool IsTitle(int line) => !HasFigure(run[line]) && run.Skip(line).FirstOrDefault(next => next.Cells.Count > 1) is { } headings && !HasFigure(headings);
    }

    private static List<(double Left, double Right)> Columns(IEnumerable<Cell> cells)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var cell in cells.OrderBy(cell => cell.Left))
        {
            if (columns is [.., var last] && cell.Left < last.Right)
            {
                columns[^1] = (last.Left, Math.Max(last.Right, cell.Right));
            }
            else
            {
                columns.Add((cell.Left, cell.Right));
            }
        }

        return columns;
    }

    private bool AreColumnsApart() => _columns.Count > 1 && Enumerable.Range(1, _columns.Count - 1).All(i => _columns[i].Left - _columns[i - 1].Right > Apart * _run[0].Size);

    // No row has two cells in one column, and what stands alone on a line is clearly the rest of a cell above or the beginning of one below.
    private bool TakeRows()
    {
        var ahead = new List<Cell>();
        foreach (var (i, line) in _run.Index())
        {
            if (line.Cells is [var alone])
            {
                if (_columns.Count(column => alone.Left < column.Right && column.Left < alone.Right) != 1)
                {
                    return false;
                }

                if (_rows.Count > 0 && IsTight(_run[i - 1], line, _run))
                {
                    _rows[^1].Cells.Add(alone);
                }
                else if (i + 1 < _run.Count && IsTight(line, _run[i + 1], _run))
                {
                    ahead.Add(alone);
                }
                else
                {
                    return false;
                }

                continue;
            }

            if (line.Cells.Select(ColumnOf).Distinct().Count() != line.Cells.Count)
            {
                return false;
            }

            _rows.Add(line with { Cells = [.. ahead, .. line.Cells] });
            ahead.Clear();
        }

        return ahead.Count == 0;
    }

    private static bool IsTight(Line above, Line below, List<Line> run)
    {
        var rows = run.FindAll(line => line.Cells.Count > 1);
        var pitches = Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Select(i => rows[i - 1].Baseline - rows[i].Baseline).ToList();
        return pitches.Count > 0 && above.Baseline - below.Baseline < Tight * pitches.Min();
    }

    // Under which heading a figure stands is known where each column of figures has one, or where there is no more than one such column and no headings.
    private bool HasHeadings()
    {
        if (!HasFigure(_rows[0]))
        {
            JoinHeadings();
            return Figures() is { Count: > 0 } below && below.TrueForAll(IsHeaded);
        }

        return Figures().Count == 1;
    }

    private List<int> Figures() => [.. Enumerable.Range(0, _columns.Count).Where(column => _rows.Exists(row => row.Cells.Exists(cell => ColumnOf(cell) == column && Figure().IsMatch(cell.Text))))];

    private bool IsHeaded(int column) => _rows[0].Cells.Exists(cell => ColumnOf(cell) == column);

    private static bool HasFigure(Line row) => row.Cells.Exists(cell => Figure().IsMatch(cell.Text));

    // Words begin at the left of their column and numbers end at its right: where a heading without anything below it stands before figures without a
    // heading, and so it is with all of them, they are one column.
    private void JoinHeadings()
    {
        var empty = Enumerable.Range(0, _columns.Count).Where(column => _rows.TrueForAll(row => row == _rows[0] || !row.Cells.Exists(cell => ColumnOf(cell) == column))).ToList();
        var headless = Enumerable.Range(0, _columns.Count).Where(column => !IsHeaded(column) && column > 0).ToList();
        if (headless.Count > 0 && headless.SequenceEqual(empty.Select(column => column + 1)))
        {
            _columns = [.. Enumerable.Range(0, _columns.Count).Where(column => !headless.Contains(column)).Select(column => empty.Contains(column) ? (_columns[column].Left, _columns[column + 1].Right) : _columns[column])];
        }
    }

    // A heading that stands over some of the columns and not over the first. A title stands in the middle of all, and a unit is said of all.
    private bool HasHeadingIn(List<PdfSegment> above) =>
        above.Count > 0 && CellsOf(above, Narrow).Count == 1 && above[0].Baseline - _run[0].Baseline < MostPitch * _run[0].Size && above[0].Left >= _columns[0].Right
        && Math.Abs(above[0].Left + above[^1].Right - _columns[0].Left - _columns[^1].Right) > 2 * Centred * _run[0].Size && !Unit().IsMatch(new Cell(above).Text);

    private int ColumnOf(Cell cell) => _columns.FindIndex(column => cell.Left < column.Right && column.Left < cell.Right);

    [GeneratedRegex(@"^[\s(]*[-–]?[0-9๐-๙][0-9๐-๙,.\s]*[\s)%]*(?:บาท|ราย|คน|ผลิตภัณฑ์|ชุด|ฉบับ)?\s*$|^\s*[-–]\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*[0-9๐-๙]{1,2}\.?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"^\s*\(?\s*หน่วย", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^\s*[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+(?:\.[0-9๐-๙]+)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Amount();

    private sealed record Line(double Baseline, double Size, List<Cell> Cells);

    private sealed record Cell(List<PdfSegment> Segments)
    {
        public double Left => Segments[0].Left;

        public double Right => Segments[^1].Right;

        public string Text { get; } = string.Join(' ', Segments.Select(segment => segment.Text().Running()));
    }
}
