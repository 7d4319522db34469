using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Months of a line that have no figure in it, beside others that have: ต.ค. 10 พ.ย. ไม่มี ธ.ค. 20.</summary>
internal static partial class SilentMonths
{
    /// <summary>The text, as long, with a nought where a month among those behind a label has none of it, and without the months whose figures are to come or in which nothing was done: they say nothing of the others.</summary>
    /// <param name="text">The text of a line.</param>
    /// <param name="labels">Its labels.</param>
    public static string Settled(string text, IReadOnlyList<Label> labels)
    {
        if (!text.Contains("ไม่", StringComparison.Ordinal) && !text.Contains("รอ", StringComparison.Ordinal))
        {
            return text;
        }

        if (labels is [{ Indicator.Accumulation: Accumulation.Increment } only] && NoneBeforeSum().Match(text, only.End) is { Success: true } none)
        {
            return string.Concat(text.AsSpan(0, none.Groups["nil"].Index), "0".PadRight(none.Groups["nil"].Length), text.AsSpan(none.Index + none.Length));
        }

        if (labels.Count == 0 || MonthClause.Of(text) is not { Count: > 1 } clauses)
        {
            return text;
        }

        // Behind several labels it may be said of any of them.
        var isOfOne = labels.All(label => label.Indicator == labels[0].Indicator);
        char[]? settled = null;
        foreach (var clause in clauses)
        {
            if (clause.SaysNoData(text) || clause.SaysNothingWasDone(text))
            {
                (settled ??= text.ToCharArray()).AsSpan(clause.From, clause.End - clause.From).Fill(' ');
            }
            else if (isOfOne && clause is { Months: 1 } && clause.SaysNone(text) && labels[0].End <= clause.From && !labels.Any(label => label.Start >= clause.From && label.Start < clause.End) && SentenceWords.HasDigits(text[labels[0].End..].Remove(clause.From - labels[0].End, clause.End - clause.From)))
            {
                (settled ??= text.ToCharArray()).AsSpan(clause.Said, clause.End - clause.Said).Fill(' ');
                settled[Math.Min(clause.Said + 1, clause.End - 1)] = '0';
            }
        }

        return settled is null ? text : new string(settled);
    }

    // ผลิตภัณฑ์ใหม่ ไม่มี รวมไตรมาส 1 = 1 ผลิตภัณฑ์: what the months came to together is another figure.
    [GeneratedRegex(@"\G[\s:=]*(?<nil>ไม่มี)(?=[\s,(]+(?:รวม|สะสม)[^0-9]{0,20}(?:ไตรมาส|[0-9]\s*เดือน))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex NoneBeforeSum();
}
