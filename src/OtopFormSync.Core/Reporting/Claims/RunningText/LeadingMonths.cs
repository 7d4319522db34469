using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Months that stand before the labels of a line: ธ.ค. 66 ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท / พ.ย. 66 ผลิตภัณฑ์ใหม่ 2. Each holds until the next one begins.</summary>
internal static partial class LeadingMonths
{
    /// <summary>The month of each label, doubtful where it may be another one's; null for a label that has months between itself and its figures, and for a line that does not begin with one month.</summary>
    /// <param name="sentence">The line.</param>
    /// <param name="parts">Of each label: where the words before it begin, and where its last figure ends.</param>
    public static IReadOnlyList<Reading<ReportingMonth>?>? Of(ReadSentence sentence, IReadOnlyList<(int From, int Close)> parts)
    {
        var (labels, mentions) = (sentence.Labels, Mentions(sentence));
        if (labels.Count < 2 || Between(parts[0].From, labels[0].Start) is not [var lead])
        {
            return null;
        }

        var (holding, months) = (lead.Month, new List<Reading<ReportingMonth>?>());
        for (var i = 0; i < labels.Count; i++)
        {
            if (i > 0 && Between(parts[i].From, labels[i].Start) is { Count: > 0 } begun)
            {
                // 2 ผลิตภัณฑ์ของเดือนพฤศจิกายน ยอดขาย 100 บาท: said of the figure before it, or of the one behind.
                var isOfBefore = OfBefore().IsMatch(sentence.Text[parts[i].From..begun[0].Index]);
                holding = Open(isOfBefore ? [holding, .. begun.Select(month => month.Month)] : [.. begun.Select(month => month.Month)]);
                months[^1] = isOfBefore && months[^1] is not null ? holding : months[^1];
            }

            var own = Between(labels[i].End, parts[i].Close).ToList();
            months.Add(own.Count > 0 ? null : holding);
            holding = Open([holding, .. own.Select(month => month.Month)]);
        }

        // Behind the last figure a month with its year may be that of the figure.
        var behind = Between(parts[^1].Close, sentence.Text.Length).Where(month => month.Month is Reading<ReportingMonth>.Value && !Parted().IsMatch(sentence.Text[parts[^1].Close..month.Index])).Select(month => month.Month);
        months[^1] = months[^1] is { } last ? Open([last, .. behind]) : null;
        return months;

        List<(int Index, Reading<ReportingMonth> Month)> Between(int from, int end) =>
            [.. mentions.Where(month => month.Index >= from && month.Index < Math.Min(end, Math.Min(ComparedMonths.Before(sentence.Text, from, Math.Max(from, end)), ComparedMonths.Foretold(sentence.Text, from, Math.Max(from, end)))) && !IsAside(sentence.Text, month.Index) && !(month.Month is not Reading<ReportingMonth>.Value && Day().IsMatch(sentence.Text[from..month.Index]))).DistinctBy(month => month.Month.Original, StringComparer.Ordinal)];
    }

    // With their years; and, without, by name: in short where the line names several, so that each is surely that of its own figures.
    private static List<(int Index, Reading<ReportingMonth> Month)> Mentions(ReadSentence sentence)
    {
        var named = MonthFinder.Named(sentence.WithoutMonths.ToLowerInvariant()).Where(name => name.End - name.From > 2 && !string.IsNullOrWhiteSpace(sentence.Text[name.From..name.End]) && !sentence.Labels.Exists(label => name.From < label.End && name.End > label.Start)).ToList();
        var areSeveral = named.DistinctBy(name => name.Month).Skip(1).Any() || sentence.Months.Count > 0;
        return [.. sentence.Months.Select(month => (month.Index, (Reading<ReportingMonth>)new Reading<ReportingMonth>.Value(month.Month.ToString(), month.Month)))
            .Concat(named.Select(name => (name.From, (Reading<ReportingMonth>)new Reading<ReportingMonth>.Doubtful(areSeveral ? ThaiMonths.Abbreviation(name.Month) : ThaiMonths.Name(name.Month), [Doubt.Of(DoubtCode.NoYear)]))))
            .Concat(MonthFinder.Misdated(sentence.Text).Select(month => (month.Index, (Reading<ReportingMonth>)month.Doubt)))
            .OrderBy(month => month.Item1)];
    }

    // Which of several is meant an officer says.
    private static Reading<ReportingMonth> Open(IReadOnlyList<Reading<ReportingMonth>> months)
    {
        var distinct = months.DistinctBy(month => month.Original, StringComparer.Ordinal).ToList();
        var names = string.Join(", ", distinct.Select(month => month.TryGetValue(out var known) ? ThaiText.Month(known) : month.Original));
        return distinct is [var only] ? only : new Reading<ReportingMonth>.Doubtful(names, [Doubt.Of(DoubtCode.SeveralMonths, names)]);
    }

    // What is put in brackets is said in passing.
    private static bool IsAside(string text, int at) => text.AsSpan(0, at) is var before && before.LastIndexOf('(') > before.LastIndexOf(')');

    [GeneratedRegex(@"ของ\s*(?:เดือน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfBefore();

    [GeneratedRegex(@"[/;|]|(?<![ก-๎])ส่วน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Parted();

    // 5 ธ.ค. is a day.
    [GeneratedRegex(@"(?<![0-9,.])[0-9]{1,2}\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Day();
}
