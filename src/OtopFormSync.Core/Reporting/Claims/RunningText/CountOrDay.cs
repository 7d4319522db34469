using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>A number between a label of counts and a month: ผลิตภัณฑ์ใหม่ 1 พ.ย. 66. It is a count, or the day on which something was done.</summary>
internal static class CountOrDay
{
    // It parts a count from its month; where it stands, no date is found.
    private const char Between = '|';

    private const string New = "ใหม่";

    /// <summary>The text, as long, in which no number that surely is a count makes a date with the month behind it: จำนวน 1 พ.ย. 66, ต.ค. 66 3 พ.ย. 66 1, พ.ย. 66 ผลิตภัณฑ์ใหม่ 1 ธ.ค. 66 ผลิตภัณฑ์ใหม่ 2.</summary>
    /// <param name="text">The text of a line.</param>
    /// <param name="spans">Where months and dates stand.</param>
    /// <param name="labels">Its labels.</param>
    public static string WithCountsParted(string text, IReadOnlyList<(int Index, int Length)> spans, IReadOnlyList<Label> labels)
    {
        if (spans.Count == 0 || !labels.Any(label => label.Indicator.IsCounted))
        {
            return text;
        }

        char[]? parted = null;
        foreach (var date in MonthFinder.Dates(text))
        {
            var before = text.AsSpan(0, date.Index).TrimEnd(" :=");
            var (behind, led) = (date.Index + date.Length, labels.LastOrDefault(label => label.End <= date.Index));
            if (led is { Indicator.IsCounted: true } && (before.EndsWith("จำนวน") || Ends(spans, before.Length) || (before.Length == led.End && IsLed(spans, labels[0]) && Starts(text, labels, behind))))
            {
                (parted ??= text.ToCharArray())[date.Index + date.Number.Length] = Between;
            }
        }

        return parted is null ? text : new string(parted);
    }

    /// <summary>The numbers, each of which an officer must call a count or a day, with the month behind it: 1 ต.ค. 66 / 2 ธ.ค. 66. Empty where none touches the label.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="label">A label without another figure.</param>
    public static IReadOnlyList<(Reading<decimal> Value, Reading<ReportingMonth> Month)> Behind(ReadSentence sentence, Label label)
    {
        var found = new List<(Reading<decimal> Value, Reading<ReportingMonth> Month)>();
        var from = label.End;
        foreach (var (index, length, number, month) in label.Indicator.IsCounted ? MonthFinder.Dates(sentence.Text) : [])
        {
            if (index >= from && sentence.Text[from..index].Replace("และ", "", StringComparison.Ordinal).AsSpan().Trim(" :=-,/").IsEmpty)
            {
                found.Add((new Reading<decimal>.Doubtful(number, [Doubt.Of(DoubtCode.CountOrDay, sentence.Text.Substring(index, length))]), month));
                from = index + length;
            }
        }

        return found;
    }

    /// <summary>The plain text of a sentence, with what may be a count behind words that count what is new: รายใหม่ 2 ธ.ค. 66.</summary>
    /// <param name="sentence">The sentence.</param>
    public static string WithCounts(ReadSentence sentence)
    {
        if (!sentence.Text.Contains(New, StringComparison.Ordinal))
        {
            return sentence.Plain;
        }

        var plain = sentence.Plain.ToCharArray();
        foreach (var date in MonthFinder.Dates(sentence.Text).Where(date => sentence.Text.AsSpan(0, date.Index).TrimEnd(" :=").EndsWith(New)))
        {
            date.Number.CopyTo(plain.AsSpan(date.Index));
        }

        return new string(plain);
    }

    private static bool Ends(IReadOnlyList<(int Index, int Length)> spans, int at) => spans.Any(span => span.Index + span.Length == at);

    // Months that stand before their labels go on to do so.
    private static bool IsLed(IReadOnlyList<(int Index, int Length)> spans, Label first) => spans.Any(span => span.Index < first.Start);

    private static bool Starts(string text, IReadOnlyList<Label> labels, int behind) => labels.Any(label => label.Start >= behind && text.AsSpan(behind, label.Start - behind).Trim(" :-").IsEmpty);
}
