using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Puts what a machine saw in pictures before an officer: of what a report does not say in writing, each figure as a doubt that names its candidates.</summary>
internal static class PicturedMonths
{
    /// <summary>More are of no use to somebody who looks at the picture.</summary>
    private const int MostCandidates = 4;

    // Before what was seen, so that nobody takes it for words of the report.
    private const string InPicture = "ในรูปภาพ ";

    /// <summary>Adds the questions.</summary>
    /// <param name="draft">The report as it stands in writing.</param>
    /// <param name="district">The district; null while it is not known.</param>
    /// <returns>The report; the same one when nothing is to be asked.</returns>
    public static DraftReport AskedIn(DraftReport draft, District? district)
    {
        var figures = OwnOf(draft.Pictured, district).Where(figure => !draft.Months.Any(month => month.NothingToReport || month.Figures.Any(written => written.Indicator == figure.Indicator))).ToList();
        if (figures.Count == 0)
        {
            return draft;
        }

        var months = draft.Months.ToList();
        foreach (var group in figures.GroupBy(figure => KeyOf(figure.Month), StringComparer.Ordinal))
        {
            var asked = group.GroupBy(figure => figure.Indicator).Select(seen => Asked(draft, seen.Key, [.. seen])).ToList();
            var at = months.FindIndex(month => KeyOf(month.Month) == group.Key);
            if (at < 0)
            {
                months.Add(new() { Month = group.First().Month, Figures = asked.ToValueList() });
            }
            else
            {
                months[at] = months[at] with { Figures = [.. months[at].Figures, .. asked] };
            }
        }

        var shown = figures.Select(figure => figure.Place).ToHashSet(StringComparer.Ordinal);
        return draft with
        {
            Months = months.OrderBy(month => KeyOf(month.Month), StringComparer.Ordinal).ToValueList(),
            // The question names the picture: that it is only shown need not be said besides.
            Problems = draft.Problems.Where(problem => problem.Match(part => !shown.Contains(part.Part.Place), _ => false, _ => true, _ => true)).ToValueList(),
            IsCorrespondence = false,
        };
    }

    // A form that lists all districts: the own row; a row whose name is torn only where no row is known for the own one.
    private static IEnumerable<PicturedFigure> OwnOf(ValueList<PicturedFigure> seen, District? district)
    {
        var own = seen.Where(figure => figure.District is null || (district is not null && figure.District.TryGetValue(out var named) && named == district)).ToList();
        return own.Count > 0 ? own : seen.Where(figure => district is null || figure.District?.TryGetValue(out _) == false);
    }

    // The question hangs on the report, not on what was seen: another machine may see it otherwise, and the decision stands.
    private static DraftFigure Asked(DraftReport draft, IndicatorKey indicator, List<PicturedFigure> seen)
    {
        var candidates = seen.GroupBy(figure => figure.Text, StringComparer.Ordinal)
            .Select(same => (Text: same.Key, Times: same.Count(), Confidence: same.Max(figure => figure.Confidence)))
            .OrderByDescending(candidate => candidate.Times).ThenByDescending(candidate => candidate.Confidence).ThenBy(candidate => candidate.Text, StringComparer.Ordinal)
            .Take(MostCandidates).ToList();
        var named = string.Join(", ", candidates.Select(candidate => $"{AsMoney(candidate.Text)} ({NumberText.Of((decimal)candidate.Confidence)}%)"));
        return new(indicator, new Reading<decimal>.Doubtful($"picture {draft.Raw.Id}", [Doubt.Of(DoubtCode.Pictured, named)]), seen[0].Place)
        {
            Candidates = candidates.Select(candidate => candidate.Text).ToValueList(),
            Pictures = seen.Select(figure => figure.File).OfType<string>().Distinct(StringComparer.Ordinal).ToValueList(),
            Words = InPicture + string.Join(" / ", candidates.Select(candidate => AsMoney(candidate.Text))),
        };
    }

    private static string AsMoney(string text) => AmountReader.Read(text) is Reading<decimal>.Value amount ? ThaiText.Money(amount.Result) : text;

    private static string KeyOf(Reading<ReportingMonth>? month) => month?.TryGetValue(out var value) == true ? value.ToString() : "?";
}
