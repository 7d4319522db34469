using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>2 / 65,300,000 / 30 and beside it (ผลิตภัณฑ์ใหม่/ยอดขาย/DW): two lines, one of figures and one of as many labels, with nothing but slashes between them.</summary>
internal static partial class SlashedRow
{
    /// <summary>Each label with its figure, as sentences of their own; null for any other two lines.</summary>
    /// <param name="first">A line.</param>
    /// <param name="second">The line below it; null where there is none.</param>
    public static List<string>? Of(ReadSentence first, ReadSentence? second) => second is null ? null : Joined(first, second) ?? Joined(second, first);

    private static List<string>? Joined(ReadSentence labels, ReadSentence figures)
    {
        if (labels.Labels.Count < 2 || figures.Labels.Count > 0 || !AreAlone(labels) || Row().Match(figures.Plain) is not { Success: true } row || row.Groups["figure"].Captures is var own && own.Count != labels.Labels.Count)
        {
            return null;
        }

        return [.. labels.Labels.Zip(own, (label, figure) => $"{labels.Text[label.Start..label.End]} {figure.Value.Trim()}")];
    }

    private static bool AreAlone(ReadSentence line) => line.Labels is var labels
        && line.Text.AsSpan(0, labels[0].Start).Trim(" ([").IsEmpty && line.Text.AsSpan(labels[^1].End).Trim(" )].").IsEmpty
        && Enumerable.Range(1, labels.Count - 1).All(i => line.Text.AsSpan(labels[i - 1].End, labels[i].Start - labels[i - 1].End).Trim() is "/");

    // Dates are blanked; what stands before the figures has none.
    [GeneratedRegex(@"^[^0-9/]*(?<figure>[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:บาท|ราย|คน|ผลิตภัณฑ์)?)(?:\s*/\s*(?<figure>[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:บาท|ราย|คน|ผลิตภัณฑ์)?))+\s*(?:(?:นะ)?(?:ค่ะ|คะ|ครับ))?[\s.]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Row();
}
