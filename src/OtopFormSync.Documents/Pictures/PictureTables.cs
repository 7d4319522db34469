using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Pictures;

/// <summary>
/// Lays the words of a page into lines and tables, once for each way of looking at its figures: rows by height, columns by where figures stand below
/// each other, headings by the column whose middle is nearest. Ruling lines are not known here, and not needed: what comes of it is a candidate.
/// </summary>
internal sealed partial class PictureTables
{
    private const double MostSlope = 0.09; // five degrees
    private const double SlopeStep = 0.001;
    private const double SameLine = 0.6; // of the height of a figure, between middles
    private const double Running = 1.5; // nothing within a line of text is as far apart
    private const int Unsure = 60; // below, a word of Thai may be a figure that was not recognized

    /// <summary>Lays out a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="place">Where it is, in Thai.</param>
    /// <param name="budget">What the document may cost.</param>
    public static IEnumerable<PictureSight> Of(PicturePage page, string place, Budget budget)
    {
        budget.Spend((long)Cost.Node * 100 * (page.Words.Count + page.Figures.Sum(figures => figures.Count)));
        var heights = page.Figures.SelectMany(figures => figures).Where(word => word.Text.Any(char.IsAsciiDigit)).Select(word => word.Height).Order().ToList();
        if (heights.Count == 0)
        {
            return [];
        }

        var size = (double)heights[heights.Count / 2];
        var words = PictureSegment.Of(page.Words, size);
        // What was read as Thai says the figures in one more way.
        return page.Figures.Select(figures => Joined(words, PictureSegment.Of(figures, size))).Append(words).Select(seen => Laid(seen, place, size));
    }

    // A figure takes the place of what was read as Thai where it stands, but for a word of which the machine is sure.
    private static List<PictureSegment> Joined(List<PictureSegment> words, List<PictureSegment> figures)
    {
        var seen = words.ToList();
        foreach (var figure in figures.Where(figure => figure.Figure.Length > 0))
        {
            var there = seen.FindAll(word => Covers(figure, word) || Covers(word, figure));
            if (!there.Exists(word => word.HasLetters && word.Confidence >= Unsure))
            {
                seen.RemoveAll(there.Contains);
                seen.Add(figure);
            }
        }

        return seen;
    }

    private static bool Covers(PictureSegment one, PictureSegment other) => other.X > one.Left && other.X < one.Right && other.Y > one.Top && other.Y < one.Bottom;

    private static PictureSight Laid(List<PictureSegment> seen, string place, double size)
    {
        var slope = SlopeOf(seen, size);
        var lines = Lines([.. seen.Select(segment => segment.Straight(slope))], size);
        var figures = seen.Where(segment => segment.Figure.Length > 0).Select(segment => new SeenFigure(segment.Figure, segment.Confidence)).ToValueList();
        var body = lines.Where(line => IsRow(line, size)).ToList();
        if (body.Count == 0)
        {
            return new(string.Join('\n', lines.Select(Text)), [], figures);
        }

        var columns = Columns(body, size);
        var (first, last) = (lines.IndexOf(body[0]), lines.IndexOf(body[^1]));
        // Headings stand between the last line of text above the table and its first row.
        var above = lines.FindLastIndex(Math.Max(first - 1, 0), Math.Max(first, 0), line => IsRunning(line, size));
        var headings = new string[columns.Count + 1];
        foreach (var piece in lines.Skip(above + 1).Take(first - above - 1).SelectMany(line => line))
        {
            var column = ColumnOf(piece, columns, size);
            headings[column] = $"{headings[column]} {piece.Text}".Trim();
        }

        var rows = new List<ReadRow> { new(1, [.. headings.Select(text => new ReadCell(text ?? ""))]) };
        foreach (var line in lines.Skip(first).Take(last - first + 1))
        {
            rows.Add(new(rows.Count + 1, Row(line, columns, size)));
        }

        var table = new ReadTable(place, rows.ToValueList()) { Above = lines.Take(above + 1).Select(Text).ToValueList(), Below = lines.Skip(last + 1).Select(Text).ToValueList() };
        return new(string.Join('\n', lines.Take(above + 1).Concat(lines.Skip(last + 1)).Select(Text)), [table], figures);
    }

    // The slope at which the middles of what is seen lie on the fewest heights.
    private static double SlopeOf(List<PictureSegment> seen, double size)
    {
        var (best, most) = (0.0, -1);
        for (var step = 0; step <= MostSlope / SlopeStep; step++)
        {
            foreach (var slope in step == 0 ? [0.0] : new[] { step * SlopeStep, -step * SlopeStep })
            {
                var together = seen.GroupBy(segment => (int)Math.Floor((segment.Y - (slope * segment.X)) / (size / 2))).Sum(line => line.Count() * line.Count());
                (best, most) = together > most ? (slope, together) : (best, most);
            }
        }

        return best;
    }

    private static List<List<PictureSegment>> Lines(List<PictureSegment> seen, double size)
    {
        var lines = new List<List<PictureSegment>>();
        foreach (var segment in seen.OrderBy(segment => segment.Y))
        {
            if (lines.Count > 0 && segment.Y - lines[^1].Average(other => other.Y) < SameLine * size)
            {
                lines[^1].Add(segment);
            }
            else
            {
                lines.Add([segment]);
            }
        }

        lines.ForEach(line => line.Sort((one, other) => one.Left.CompareTo(other.Left)));
        return lines;
    }

    // A name, and a figure to the right of it that is no year and no part of a line of text.
    private static bool IsRow(List<PictureSegment> line, double size) =>
        line.Find(segment => segment.HasLetters) is { } name
        && line.Zip(line.Skip(1)).Any(pair => pair.Second.Left > name.X && pair.Second is { Figure.Length: > 0, IsYear: false, HasLetters: false } && pair.Second.Left - pair.First.Right > Running * size)
        && line.Count(segment => segment.HasLetters) <= line.Count(segment => segment.Figure.Length > 0 && !segment.HasLetters) + 1;

    private static bool IsRunning(List<PictureSegment> line, double size) =>
        line[^1].Right - line[0].Left > 10 * size && line.Zip(line.Skip(1)).All(pair => pair.Second.Left - pair.First.Right < Running * size);

    // Figures that stand below each other are a column; one over two columns, as two that were run together, makes none.
    private static List<(double Left, double Right)> Columns(List<List<PictureSegment>> body, double size)
    {
        var figures = body.SelectMany(line => line.Where(segment => segment.Figure.Length > 0 && !segment.HasLetters && segment.Left > line.Find(other => other.HasLetters)!.Left)).ToList();
        var widths = figures.Select(figure => figure.Right - figure.Left).Order().ToList();
        var columns = new List<(double Left, double Right)>();
        foreach (var figure in figures.Where(figure => figure.Right - figure.Left <= Math.Max(1.7 * widths[widths.Count / 2], 2 * size)).OrderBy(figure => figure.Left))
        {
            if (columns.Count > 0 && figure.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, figure.Right));
            }
            else
            {
                columns.Add((figure.Left, figure.Right));
            }
        }

        return columns;
    }

    // The first is that of the names.
    private static int ColumnOf(PictureSegment piece, List<(double Left, double Right)> columns, double size)
    {
        var nearest = 0;
        for (var i = 1; i < columns.Count; i++)
        {
            nearest = Math.Abs(piece.X - Middle(columns[i])) < Math.Abs(piece.X - Middle(columns[nearest])) ? i : nearest;
        }

        return columns.Count == 0 || piece.X < columns[0].Left - (2 * size) ? 0 : nearest + 1;
    }

    private static double Middle((double Left, double Right) column) => (column.Left + column.Right) / 2;

    private static ValueList<ReadCell> Row(List<PictureSegment> line, List<(double Left, double Right)> columns, double size)
    {
        var cells = new string[columns.Count + 1];
        var name = line.Find(segment => segment.HasLetters);
        foreach (var segment in line)
        {
            // Numbers of a list stand before names.
            if (segment.Figure.Length > 0 && !segment.HasLetters && name is not null && segment.Left < name.Left)
            {
                continue;
            }

            var isFigure = segment.Figure.Length > 0 && !segment.HasLetters;
            var column = isFigure && columns.Count > 0 ? Math.Max(1, ColumnOf(segment, columns, size)) : ColumnOf(segment, columns, size);
            var text = isFigure ? segment.Figure : column == 0 ? Numbered().Replace(segment.Text, "") : segment.HasLetters ? segment.Text : "";
            cells[column] = $"{cells[column]} {text}".Trim();
        }

        return [.. cells.Select(text => new ReadCell(text ?? ""))];
    }

    private static string Text(List<PictureSegment> line) => string.Join(' ', line.Select(segment => segment.Figure.Length > 0 && !segment.HasLetters ? segment.Figure : segment.Text));

    [GeneratedRegex(@"^[0-9๐-๙]{1,2}[.)]?\s*(?=[\u0E01-\u0E2E\u0E40-\u0E44])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Numbered();
}
