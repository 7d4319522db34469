using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Pictures;

/// <summary>What stands together in a picture: pieces of words with no more between them than between letters.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge, counted downwards.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Confidence">How sure the machine is of the least certain piece, in percent.</param>
internal sealed partial record PictureSegment(string Text, double Left, double Top, double Right, double Bottom, int Confidence)
{
    /// <summary>No gap between letters of a word is as wide, in parts of the height of a figure.</summary>
    private const double Gap = 0.45;

    /// <summary>A line that Tesseract takes for a letter.</summary>
    private const double ThinnerThanLetters = 0.15;

    /// <summary>A sign before three digits of a shorter figure may be a point.</summary>
    private const int LeastGrouped = 5;

    /// <summary>The middle from left to right.</summary>
    public double X => (Left + Right) / 2;

    /// <summary>The middle from top to bottom.</summary>
    public double Y => (Top + Bottom) / 2;

    /// <summary>The figure in it; empty when it is none.</summary>
    public string Figure { get; } = FigureIn(Text);

    /// <summary>Whether letters of a script stand in it, two at least.</summary>
    public bool HasLetters => Text.Count(char.IsLetter) > 1;

    /// <summary>A year of the Buddhist Era, as headings have it.</summary>
    public bool IsYear => Year().IsMatch(Text);

    /// <summary>Puts pieces together.</summary>
    /// <param name="words">The pieces.</param>
    /// <param name="size">The height of a figure.</param>
    public static List<PictureSegment> Of(ValueList<PictureWord> words, double size)
    {
        var segments = new List<PictureSegment>();
        var last = new List<PictureWord>(); // of each segment
        foreach (var word in words.Where(word => word.Width > ThinnerThanLetters * size && word.Height > ThinnerThanLetters * size).OrderBy(word => word.Left).ThenBy(word => word.Top))
        {
            var at = last.FindLastIndex(before => IsBeside(before, word));
            var own = new PictureSegment(word.Text, word.Left, word.Top, word.Left + word.Width, word.Top + word.Height, word.Confidence);
            if (at < 0)
            {
                segments.Add(own);
                last.Add(word);
            }
            else
            {
                var one = segments[at];
                segments[at] = new(one.Text + word.Text, one.Left, Math.Min(one.Top, own.Top), Math.Max(one.Right, own.Right), Math.Max(one.Bottom, own.Bottom), Math.Min(one.Confidence, own.Confidence));
                last[at] = word;
            }
        }

        return segments;

        bool IsBeside(PictureWord before, PictureWord word) =>
            word.Left - before.Left - before.Width is var gap && gap <= Gap * size && gap >= -Math.Max(size, before.Width)
            && Math.Min(before.Top + before.Height, word.Top + word.Height) - Math.Max(before.Top, word.Top) > Math.Min(before.Height, word.Height) / 2.0;
    }

    /// <summary>The segment on the picture set upright.</summary>
    /// <param name="slope">By how much lines fall, in points for each point to the right.</param>
    public PictureSegment Straight(double slope) => this with { Top = Top - (slope * X), Bottom = Bottom - (slope * X), Left = Left + (slope * Y), Right = Right + (slope * Y) };

    // Strokes of the table and specks stand beside figures.
    private static string FigureIn(string text)
    {
        var figure = Figures().Match(text);
        if (!figure.Success || text.Count(char.IsLetter) > 1)
        {
            return "";
        }

        // Groups that are torn are still the figure's digits, in their order; the last two behind a sign are satang.
        var bare = figure.Value.TrimEnd('.', ',');
        var groups = bare.Split('.', ',');
        var whole = string.Concat(groups[^1].Length == 2 ? groups.SkipLast(1) : groups);
        return groups.Length == 1 || whole.Length < LeastGrouped || groups[^1].Length is 0 or 1 ? bare : whole + (groups[^1].Length == 2 ? $".{groups[^1]}" : "");
    }

    [GeneratedRegex(@"[0-9๐-๙][0-9๐-๙.,]*", RegexOptions.CultureInvariant, Core.PatternTime.Most)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^\(?(?:25[0-9]{2}|๒๕[๐-๙]{2})\)?$", RegexOptions.CultureInvariant, Core.PatternTime.Most)]
    private static partial Regex Year();
}
