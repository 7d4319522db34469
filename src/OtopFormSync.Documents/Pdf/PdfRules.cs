using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace OtopFormSync.Documents.Pdf;

/// <summary>What is drawn on a page: the lines between cells, those through letters, and grounds.</summary>
internal sealed class PdfRules
{
    private const double Thin = 3;
    private const double Long = 5;
    private const double Same = 3;
    private const double Bright = 0.97;
    private const int MostLines = 20_000;

    private readonly List<(double At, double From, double To)> _upright = [];
    private readonly List<(double At, double From, double To)> _level = [];

    // A line through letters parts no cells.
    private readonly HashSet<(double At, double From, double To)> _strokes = [];
    private readonly List<PdfRectangle> _grounds = [];

    /// <summary>Looks at what is drawn on a page.</summary>
    public PdfRules(Page page, Budget budget)
    {
        foreach (var path in page.Paths.Where(path => !path.IsClipping))
        {
            foreach (var part in path)
            {
                budget.Spend(Cost.KeptCell);
                if (part.GetBoundingRectangle() is not { } box)
                {
                    continue;
                }

                if (box.Width < Thin && box.Height > Long)
                {
                    _upright.Add(((box.Left + box.Right) / 2, box.Bottom, box.Top));
                }
                else if (box.Height < Thin && box.Width > Long)
                {
                    _level.Add(((box.Bottom + box.Top) / 2, box.Left, box.Right));
                }
                else if (path.IsStroked && box.Width > Long && box.Height > Long)
                {
                    // A frame.
                    _upright.AddRange([(box.Left, box.Bottom, box.Top), (box.Right, box.Bottom, box.Top)]);
                    _level.AddRange([(box.Bottom, box.Left, box.Right), (box.Top, box.Left, box.Right)]);
                }

                if (path.IsFilled && box.Width > Thin && box.Height > Thin && !IsWhite(path.FillColor?.ToRGBValues()))
                {
                    _grounds.Add(box);
                }
            }

            if (_upright.Count + _level.Count + _grounds.Count > MostLines)
            {
                throw new UnreadableException(Complaint.TooMuchWork);
            }
        }

        Join(_upright);
        Join(_level);
    }

    /// <summary>Where upright lines stand, from left to right.</summary>
    public List<double> Columns => Merged(_upright);

    /// <summary>Where level lines lie, from the foot to the head of the page.</summary>
    public List<double> Rows => Merged(_level.Where(line => !_strokes.Contains(line)));

    /// <summary>The upright lines beside a point.</summary>
    /// <returns>Null where it does not lie between two of them.</returns>
    public (double Left, double Right)? Beside(double x, double y) => Between(_upright, x, y);

    /// <summary>The level lines below and above what lies between two upright ones. One that does not reach from the one to the other is drawn under letters.</summary>
    /// <returns>Null where it does not lie between two of them.</returns>
    public (double Bottom, double Top)? Around((double Left, double Right) beside, double y) =>
        Between(_level.Where(line => !_strokes.Contains(line) && line.From <= beside.Left + Same && line.To >= beside.Right - Same), y, (beside.Left + beside.Right) / 2);

    /// <summary>Whether letters lie across an upright line.</summary>
    public bool IsCrossed(double left, double right, double y) => _upright.Exists(line => line.At > left + 1 && line.At < right - 1 && line.From <= y && y <= line.To);

    /// <summary>Whether a line goes through letters.</summary>
    public bool IsStruck(PdfGroup group)
    {
        var through = string.IsNullOrWhiteSpace(group.Text) ? [] : _level.FindAll(line =>
            line.At > group.Baseline + (0.12 * group.Size) && line.At < group.Baseline + (0.6 * group.Size) && line.From <= group.Centre && group.Centre <= line.To);
        _strokes.UnionWith(through);
        return through.Count > 0;
    }

    /// <summary>Whether letters are white where nothing else is drawn.</summary>
    public bool IsUnseen(PdfGroup group, Letter letter) => IsWhite(letter.Color?.ToRGBValues()) && !_grounds.Exists(ground =>
        ground.Left <= group.Centre && group.Centre <= ground.Right && ground.Bottom <= group.Baseline + (group.Size / 3) && group.Baseline + (group.Size / 3) <= ground.Top);

    private static bool IsWhite((double R, double G, double B)? color) => color is { } known && known.R >= Bright && known.G >= Bright && known.B >= Bright;

    private static (double Low, double High)? Between(IEnumerable<(double At, double From, double To)> lines, double at, double along)
    {
        (double Low, double High) found = (double.MinValue, double.MaxValue);
        foreach (var (line, from, to) in lines)
        {
            if (from - Same <= along && along <= to + Same)
            {
                found = line <= at ? found with { Low = Math.Max(found.Low, line) } : found with { High = Math.Min(found.High, line) };
            }
        }

        return found.Low > double.MinValue && found.High < double.MaxValue ? found : null;
    }

    // Programs draw a line between two cells once for each of them, or in pieces from cell to cell.
    private static void Join(List<(double At, double From, double To)> lines)
    {
        var joined = new List<(double At, double From, double To)>();
        foreach (var line in lines.OrderBy(line => Math.Round(line.At)).ThenBy(line => line.From))
        {
            if (joined.Count > 0 && joined[^1] is var before && Math.Abs(before.At - line.At) <= 1 && line.From <= before.To + Same)
            {
                joined[^1] = before with { To = Math.Max(before.To, line.To) };
            }
            else
            {
                joined.Add(line);
            }
        }

        lines.Clear();
        lines.AddRange(joined);
    }

    private static List<double> Merged(IEnumerable<(double At, double From, double To)> lines)
    {
        var merged = new List<double>();
        foreach (var at in lines.Select(line => line.At).Order())
        {
            if (merged.Count == 0 || at - merged[^1] > Same)
            {
                merged.Add(at);
            }
        }

        return merged;
    }
}
