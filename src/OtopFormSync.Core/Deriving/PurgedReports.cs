using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving;

/// <summary>Reports whose content was removed after its time: nothing is read and asked of them any more, and their figures count as they did.</summary>
/// <param name="program">The program.</param>
/// <param name="province">The province.</param>
/// <param name="wording">The office's wording.</param>
internal sealed class PurgedReports(Program program, Province province, IWording wording)
{
    /// <summary>A report as it counted; none when it did not concern the program, or is not received yet.</summary>
    /// <param name="stored">The report.</param>
    /// <param name="asOf">The instant that the result holds for.</param>
    public IEnumerable<ReportAssessment> Assess(StoredReport stored, DateTimeOffset asOf) =>
        stored.Report.ReceivedAt > asOf ? [] : stored.Report.Content.Match<IEnumerable<ReportAssessment>>(_ => [], _ => [], _ => [], purged => purged.Parts.Where(part => part.Program == program.Id).Select(part => Assess(stored, purged, part)));

    private ReportAssessment Assess(StoredReport stored, RawContent.Purged purged, PurgedPart part)
    {
        var raw = stored.Report with { Place = wording.Say(stored.WithdrawnAt is null ? "source.purged" : "source.purged-withdrawn", ("place", stored.Report.Place), ("at", ThaiText.LongDate(purged.At.DayInBangkok()))) };
        return new()
        {
            Draft = new() { Raw = raw, Explanation = part.Months.Select(month => month.Explanation).FirstOrDefault(explanation => explanation is not null) },
            Standing = stored.WithdrawnAt is not null ? ReceivedOutcome.Withdrawn : part.Counts ? ReceivedOutcome.Accepted : ReceivedOutcome.Rejected,
            District = part.District is { } code ? province.Find(code) : null,
            Submissions = part.Months.Select(month => new Submission
            {
                RawId = raw.Id,
                Channel = raw.Channel,
                ReceivedAt = raw.ReceivedAt,
                Place = raw.Place,
                District = month.District,
                Month = month.Month,
                Figures = month.Figures,
                NothingToReport = month.NothingToReport,
                IsAnswer = month.IsAnswer,
                SaidAt = month.SaidAt,
                Explanation = month.Explanation,
            }).ToValueList(),
        };
    }
}
