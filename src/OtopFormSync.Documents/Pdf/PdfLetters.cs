using System.Text;
using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Documents.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace OtopFormSync.Documents.Pdf;

/// <summary>
/// The letters of a page, repaired: fonts of Thai hold glyphs that belong to no letter of their own, and what a program wrote beside them says
/// which text they stand for. Where nothing says it, nothing is known.
/// </summary>
internal static partial class PdfLetters
{
    // Lowered and shifted letters in the private area, from F700 on, as Thai fonts agree on them; on what follows they differ.
    private const string PrivateLetters = "ฐ\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4Cญ\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";
    private const char FirstPrivate = '\uF700';

    /// <summary>Reads the letters of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">What is drawn on it.</param>
    /// <param name="budget">What it may cost.</param>
    /// <returns>Groups in the order in which they were written, and whether the program said itself what some of them are.</returns>
    /// <exception cref="UnreadableException">Some of them say nothing that is certain.</exception>
    public static (List<PdfGroup> Groups, bool IsTold) Of(Page page, PdfRules rules, Budget budget)
    {
        var told = Told(page, budget);
        var groups = new List<PdfGroup>();
        var seen = new HashSet<MarkedContentElement>(ReferenceEqualityComparer.Instance);
        foreach (var letter in page.Letters)
        {
            budget.Spend(Cost.KeptCell);
            if (letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
            {
                // A scanner's own reading, laid unseen over its picture.
                throw new UnreadableException(Complaint.ScannedPdf);
            }

            if (letter.TextOrientation != TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(letter.Value))
            {
                throw new UnreadableException(Complaint.UncertainPdf);
            }

            var element = told.GetValueOrDefault(letter);
            if (element is null)
            {
                Add(groups, GroupOf([letter], Repaired(letter.Value), rules));
            }
            else if (seen.Add(element))
            {
                Add(groups, GroupOf(element.Letters, element.ActualText!, rules));
            }
        }

        return groups.Exists(group => group.Text.Any(IsUnknown)) ? throw new UnreadableException(Complaint.UncertainPdf) : (groups, told.Count > 0);
    }

    /// <summary>A text with its marks in order, and SARA AM whole.</summary>
    public static string InOrder(string text) => ToneBeforeVowel().Replace(SplitAm().Replace(text, "${tone}\u0E33"), "${vowel}${tone}");

    /// <summary>True where without a word of the program's own a sign stands among Thai letters that may be a glyph without a letter.</summary>
    public static bool IsDoubtful(string text) => OtherLetterInThai().IsMatch(text);

    private static Dictionary<Letter, MarkedContentElement> Told(Page page, Budget budget)
    {
        var told = new Dictionary<Letter, MarkedContentElement>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(MarkedContentElement Element, int Depth)>(page.GetMarkedContents().Select(element => (element, 0)));
        while (open.TryPop(out var at))
        {
            budget.Spend(Cost.Node);
            if (at.Element.ActualText is { Length: > 0 } && at.Element.Letters.Count > 0)
            {
                foreach (var letter in at.Element.Letters)
                {
                    told.TryAdd(letter, at.Element);
                }
            }
            else if (at.Depth < Limits.MarkupDepth)
            {
                foreach (var child in at.Element.Children)
                {
                    open.Push((child, at.Depth + 1));
                }
            }
        }

        return told;
    }

    // Marks alone belong to what was written before them, wherever they lie: their place is often right of the next letter.
    private static void Add(List<PdfGroup> groups, PdfGroup group)
    {
        if (groups.Count > 0 && group.Text.Length > 0 && (group.Text.All(IsMark) || (IsMark(group.Text[0]) && group.Text[1..] == "\u0E33")))
        {
            groups[^1] = groups[^1] with { Text = groups[^1].Text + group.Text };
            return;
        }

        groups.Add(group);
    }

    private static PdfGroup GroupOf(IReadOnlyList<Letter> letters, string text, PdfRules rules)
    {
        var first = letters[0];
        var (left, right) = (letters.Min(letter => Math.Min(letter.StartBaseLine.X, letter.BoundingBox.Left)), letters.Max(letter => Math.Max(letter.EndBaseLine.X, letter.BoundingBox.Right)));
        var group = new PdfGroup(text, left, right, first.StartBaseLine.Y, first.PointSize, Look.Plain);
        return group with { Look = rules.IsStruck(group) ? Look.Struck : rules.IsUnseen(group, first) ? Look.Unseen : Look.Plain };
    }

    private static string Repaired(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var sign in value)
        {
            text.Append(sign - FirstPrivate is >= 0 and var at && at < PrivateLetters.Length ? PrivateLetters[at] : sign);
        }

        return text.ToString();
    }

    private static bool IsMark(char sign) => sign is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    private static bool IsUnknown(char sign) => (char.IsControl(sign) && sign is not ('\t' or '\n' or '\r')) || sign is (>= '\uE000' and <= '\uF8FF') or '\uFFFD';

    [GeneratedRegex("\u0E4D(?<tone>[\u0E48-\u0E4C]?)\u0E32", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SplitAm();

    [GeneratedRegex("(?<tone>[\u0E48-\u0E4C])(?<vowel>[\u0E31\u0E34-\u0E3A])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ToneBeforeVowel();

    [GeneratedRegex("[\u0E01-\u0E3A\u0E40-\u0E4E][^\\s\u0E00-\u0E7F()\\[\\]./,:;\"'“”‘’%–\\-]|[^\\s\u0E00-\u0E7F()\\[\\]./,:;\"'“”‘’%–\\-][\u0E30-\u0E3A\u0E47-\u0E4E]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherLetterInThai();
}
