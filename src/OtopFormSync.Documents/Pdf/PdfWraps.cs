using System.Text.RegularExpressions;
using OtopFormSync.Core;

namespace OtopFormSync.Documents.Pdf;

/// <summary>Which lines of a page go on below because there was no more room beside: a sentence of a letter is one, however often its line was broken.</summary>
/// <param name="lines">The lines outside of tables, from the head of the page.</param>
internal sealed partial class PdfWraps(List<List<PdfSegment>> lines)
{
    /// <summary>A line that ends farther from the right edge of all lines, in parts of the size of the font, had room for a word.</summary>
    private const double Room = 4;

    /// <summary>Lines of a paragraph lie no farther apart, in parts of the size of the font.</summary>
    private const double Pitch = 2.2;

    private readonly double _left = lines.Count == 0 ? 0 : lines.Min(line => line[0].Left);
    private readonly double _right = lines.Count == 0 ? 0 : lines.Max(line => line[^1].Right);

    /// <summary>Whether the line below goes on with what a line says.</summary>
    /// <param name="line">One of the lines.</param>
    public bool GoesOn(List<PdfSegment> line) => Next(line) is not null;

    /// <summary>Whether a line was broken within what is written without a space.</summary>
    /// <param name="line">One of the lines.</param>
    public bool BreaksWord(List<PdfSegment> line) => Next(line) is { } next && IsThai(line[^1].Text().Running().LastOrDefault()) && IsThai(next[0].Text().Running().FirstOrDefault());

    private List<PdfSegment>? Next(List<PdfSegment> line)
    {
        var at = lines.IndexOf(line);
        return at + 1 < lines.Count && lines[at + 1] is var next
            && line[^1].Right > _right - (Room * line[^1].Size) && next[0].Left < _left + next[0].Size
            && line[0].Baseline - next[0].Baseline < Pitch * line[0].Size && !Item().IsMatch(next[0].Text().Running()) ? next : null;
    }

    private static bool IsThai(char sign) => sign is >= '\u0E01' and <= '\u0E4E';

    [GeneratedRegex(@"^\s*(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]|[-–•*])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Item();
}
