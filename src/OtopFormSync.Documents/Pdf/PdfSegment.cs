using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Pdf;

/// <summary>Groups that stand beside each other without a gap: what was written as one.</summary>
internal sealed record PdfSegment(List<PdfGroup> Groups)
{
    /// <summary>Baselines that differ by less, in parts of the size of the font, are those of one line: raised marks lie higher.</summary>
    private const double SameLine = 0.4;

    /// <summary>A wider gap, in parts of the size of the font, parts two cells.</summary>
    private const double Gap = 0.1;

    /// <summary>What is printed twice at one place, to be bold, is read once.</summary>
    private const double Twice = 0.3;

    /// <summary>Letters that are smaller beside others are raised or lowered.</summary>
    private const double Small = 0.75;

    public double Left => Groups.Min(group => group.Left);

    public double Right => Groups.Max(group => group.Right);

    public double Baseline => Groups[0].Baseline;

    public double Size => Groups.Max(group => group.Size);

    /// <summary>Its text with its looks.</summary>
    public MarkedText Text()
    {
        var text = new MarkedText();
        foreach (var pieces in Pieces())
        {
            text.Append(PdfLetters.InOrder(pieces.Text), pieces.Look);
        }

        return text;
    }

    /// <summary>The lines of a page from its head to its foot, each in segments from left to right.</summary>
    public static List<List<PdfSegment>> Lines(IEnumerable<PdfGroup> groups)
    {
        var lines = new List<(double Baseline, double Size, List<PdfGroup> Groups)>();
        foreach (var group in groups.Where(group => group.Text.Length > 0).OrderByDescending(group => group.Baseline))
        {
            if (lines.Count > 0 && lines[^1] is var line && line.Baseline - group.Baseline <= SameLine * Math.Max(line.Size, group.Size))
            {
                line.Groups.Add(group);
                lines[^1] = line with { Size = Math.Max(line.Size, group.Size) };
            }
            else
            {
                lines.Add((group.Baseline, group.Size, [group]));
            }
        }

        return [.. lines.Select(line => Segments(line.Groups))];
    }

    private static List<PdfSegment> Segments(List<PdfGroup> line)
    {
        var segments = new List<PdfSegment>();
        var right = double.MinValue;
        PdfGroup? before = null;
        foreach (var group in line.OrderBy(group => group.Left))
        {
            if (before is not null && before.Text == group.Text && group.Left - before.Left < Twice * (before.Right - before.Left))
            {
                continue;
            }

            if (segments.Count == 0 || group.Left - right > Gap * group.Size)
            {
                segments.Add(new([]));
                right = double.MinValue;
            }

            segments[^1].Groups.Add(group);
            right = Math.Max(right, group.Right);
            before = group;
        }

        return [.. segments.Where(segment => !segment.Groups.TrueForAll(group => string.IsNullOrWhiteSpace(group.Text)))];
    }

    private IEnumerable<(string Text, Look Look)> Pieces()
    {
        var (text, look) = ("", Look.Plain);
        foreach (var group in Groups)
        {
            var own = group.Look == Look.Plain && group.Size < Small * Size && !string.IsNullOrWhiteSpace(group.Text) ? Look.Raised : group.Look;
            if (own != look && text.Length > 0)
            {
                yield return (text, look);
                text = "";
            }

            (text, look) = (text + group.Text, own);
        }

        yield return (text, look);
    }
}
