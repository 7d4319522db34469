using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Responses;

namespace OtopFormSync.Core.Deriving;

/// <summary>Completes rows whose sheet lost a question: what the row said while the question was there stays, until it can be read again.</summary>
internal sealed class KeptAnswers
{
    private readonly FormQuestions _questions;
    private readonly FormHistory _history;
    private readonly Lazy<ILookup<(string Source, string Key), StoredReport>> _withdrawn;

    /// <summary>Looks through the reports.</summary>
    /// <param name="questions">The program's questions.</param>
    /// <param name="reports">Every report that was ever stored.</param>
    public KeptAnswers(FormQuestions questions, IReadOnlyList<StoredReport> reports)
    {
        (_questions, _history) = (questions, new(questions, reports));
        _withdrawn = new(() => reports.Where(report => report.WithdrawnAt is not null).ToLookup(report => (report.Report.Source, report.Report.Key)));
    }

    /// <summary>Completes a draft.</summary>
    /// <param name="stored">The report.</param>
    /// <param name="draft">What was read of it; null when nothing of the program.</param>
    /// <param name="read">Reads an earlier version of the row.</param>
    /// <returns>The draft itself for mails, withdrawn rows, and rows of sheets that lost nothing.</returns>
    public DraftReport? Complete(StoredReport stored, DraftReport? draft, Func<RawReport, DraftReport?> read)
    {
        if (stored.WithdrawnAt is not null || stored.Report.Headers is not { } headers || _history.LostIn(stored.Report.Source, headers) is not { IsEmpty: false } lost)
        {
            return draft;
        }

        foreach (var one in lost)
        {
            // The latest version under headings that had the question.
            var question = one.Question;
            var earlier = _withdrawn.Value[(stored.Report.Source, stored.Report.Key)]
                .Where(version => version.Report.Headers is { } old && ColumnMap.Of(_questions, old).Answers.Any(column => column.Question == question))
                .MaxBy(version => version.WithdrawnAt);
            draft = With(stored.Report, draft, one, earlier is null ? null : read(earlier.Report));
        }

        return draft;
    }

    private DraftReport? With(RawReport raw, DraftReport? draft, LostQuestion lost, DraftReport? earlier)
    {
        if (draft is null)
        {
            return earlier is null ? null : earlier with { Raw = raw };
        }

        if (lost.Question == _questions.Address)
        {
            // Who answered is no longer said: what was said stays, and silence waits.
            return draft with { Sender = earlier?.Sender, Signing = earlier?.Signing ?? FormSigning.Empty };
        }

        var (month, before) = (draft.Months[0], earlier?.Months[0]);
        if (lost.Question == _questions.Month)
        {
            month = month with { Month = before is null ? Asked(month.Month) : before.Month };
        }
        else if (lost.Question == _questions.NothingToReport)
        {
            month = month with { NothingToReport = month.NothingToReport || before?.NothingToReport == true };
        }
        else if (IndicatorOf(lost.Question) is { } indicator && (earlier is null ? Asked(raw, indicator, lost) : before!.Figures.FirstOrDefault(figure => figure.Indicator == indicator)) is { } figure)
        {
            month = month with { Figures = [.. month.Figures.Where(other => other.Indicator != indicator), figure] };
        }

        return draft with { Months = [month] };
    }

    // The month that happens to be due is none that the row names.
    private static Reading<ReportingMonth>.Doubtful Asked(Reading<ReportingMonth>? month) =>
        month as Reading<ReportingMonth>.Doubtful ?? new Reading<ReportingMonth>.Doubtful("", [Doubt.Of(DoubtCode.ColumnGone)]);

    // The district answered, in a column that is not known: its figure waits, and it is not reminded.
    private static DraftFigure? Asked(RawReport raw, IndicatorKey indicator, LostQuestion lost) =>
        raw.Content.Match(row => ColumnCandidate.Ask<decimal>(lost.Candidates, row), static _ => null, static _ => null, static _ => null) is { } question ? new(indicator, question, lost.Candidates[0].Heading) : null;

    private IndicatorKey? IndicatorOf(FormQuestion question)
    {
        foreach (var (indicator, asked) in _questions.Indicators)
        {
            if (asked == question)
            {
                return indicator.Key;
            }
        }

        return null;
    }
}
