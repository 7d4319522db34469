using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>
/// What leads a line and is said of all its figures: เป้าหมาย: ยอดขาย 100 ผลิตภัณฑ์ 1; รวมไตรมาส 1 ผลิตภัณฑ์ใหม่ 3 ยอดขาย 43,800,000 บาท; ปี 2565 ….
/// It holds until the words before a later label say otherwise.
/// </summary>
/// <param name="Kind">The kind of the figures; null when it leaves their kind as it is.</param>
/// <param name="SpansMonths">True when they are of several months.</param>
/// <param name="Labels">Of how many labels of the line it is said.</param>
internal sealed partial record LineLead(ClaimKind? Kind, bool SpansMonths, int Labels)
{
    /// <summary>The words of a line.</summary>
    /// <param name="sentence">The line.</param>
    /// <param name="from">For each of its labels, where the words before it begin.</param>
    /// <param name="senses">What words say.</param>
    /// <returns>What they say; null where they say nothing of the kind, or only of the first label.</returns>
    public static LineLead? Of(ReadSentence sentence, IReadOnlyList<int> from, SentenceSenses senses)
    {
        var labels = sentence.Labels;
        var lead = sentence.Text[..labels[0].Start];
        if (labels.Count < 2 || lead.Length == 0 || lead[^1] is not (' ' or ':' or ')')) // เป้าหมายยอดขาย is said of what it touches
        {
            return null;
        }

        var sense = senses.Of(senses.WithoutDistrict(lead));
        if (!Heads().IsMatch(lead) && (sense.Unknown.Count > 0 || sense.NamesOther))
        {
            return null;
        }

        var said = senses.Kind(sense);
        ClaimKind? kind = said is ClaimKind.Cumulative || (said is ClaimKind.Target or ClaimKind.Base or ClaimKind.Province && !senses.Of(sentence.Text).SaysResult) ? said : null; // beside a result a plan is only its own label's
        var spans = SentenceSenses.SpanMonths(sense) || sense is { FiscalYear: not null, Month: null };
        var held = 1;
        while (held < labels.Count && !labels.Take(held).Any(label => label.Indicator == labels[held].Indicator) && !SaysOtherwise(senses.Of(sentence.Text[from[held]..labels[held].Start])))
        {
            held++;
        }

        return kind is null && !spans ? null : new(kind, spans, held);
    }

    private static bool SaysOtherwise(HeadingSense words) => words is { Kind: not (null or ClaimKind.Total) } or { NamesMonths: true } or { SaysInMonth: true } or { SpansMonths: true } || words.Year is not null;

    /// <summary>What becomes of the figure of a label that it is said of.</summary>
    /// <param name="claim">The figure.</param>
    /// <param name="program">The program.</param>
    /// <param name="hasOwnMonth">True when a month stands beside the figure itself.</param>
    public Claim Over(Claim claim, Program program, bool hasOwnMonth) =>
        claim.Kind is not (ClaimKind.Reported or ClaimKind.Added or ClaimKind.Total) ? claim : claim with
        {
            Kind = Kind ?? claim.Kind,
            // What a running total came to in a quarter it came to in its last month.
            SpansMonths = claim.SpansMonths || (SpansMonths && !hasOwnMonth && claim.Indicator is { } key && program.FindIndicator(key) is { Accumulation: Accumulation.Increment }),
        };

    [GeneratedRegex(@"[:=]\s*(?:\(?[0-9]{1,2}[.)])?\s*$|เดือน(?:หน้า|ถัดไป|ต่อไป)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Heads();
}
