using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>The figures of one month after their doubts met the officers' decisions.</summary>
/// <param name="Figures">What was read, or typed by an officer.</param>
/// <param name="Items">What was not, with the reasons.</param>
internal readonly record struct FigureAssessment(ValueList<Figure> Figures, ValueList<ReviewItem> Items);

/// <summary>Decides which figures of a month can be taken. Several that cannot are one question.</summary>
/// <param name="program">The program.</param>
/// <param name="items">Makes review items.</param>
internal sealed class FigureAssessor(Program program, ReviewItems items)
{
    private readonly Lazy<TextClaims> _texts = new(() => new(program, new(program))); // the lexicon is dear, and needed for one kind of decision only

    /// <summary>Assesses the figures of a month.</summary>
    public FigureAssessment Assess(DraftReport draft, DraftMonth part, ReportingMonth month, District district)
    {
        var figures = new List<Figure>(part.Figures.Count);
        List<ReviewItem>? asked = null;
        foreach (var drafted in part.Figures)
        {
            var indicator = program.FindIndicator(drafted.Indicator)!;
            var question = drafted.Reading is Reading<decimal>.Doubtful doubtful ? items.UnclearFigure(draft.Raw, district, month, indicator, doubtful, drafted.Candidates, drafted.Place, draft.Explanation, drafted.Words).Showing(drafted.Pictures) : null;
            if (question?.Decision is null)
            {
                // What an officer decided stands, though the words are read better now.
                question = OnRecord(draft, month, district, indicator, drafted) ?? question;
            }

            if (question is { Decision: null } && drafted.Reading is Reading<decimal>.Doubtful negative && NegativeIncrement.Explained(indicator, negative, draft.Explanation) is { } fallen)
            {
                figures.Add(new DraftFigure(drafted.Indicator, fallen, drafted.Place).Figure!);
            }
            else if (question is not null)
            {
                (asked ??= []).Add(question);
            }
            else
            {
                figures.Add(drafted is { IsAnswer: false, SaidAt: null } ? drafted.Figure! : drafted.Figure! with { IsAnswer = drafted.IsAnswer, SaidAt = drafted.SaidAt });
            }
        }

        foreach (var item in DecidedAlone(draft, part, month, district))
        {
            (asked ??= []).Add(item);
        }

        return asked is null ? new(figures.ToValueList(), []) : Decided(draft.Raw, month, figures, asked);
    }

    /// <summary>What was decided about words that are no figure any more: a signature, the title of a list.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="part">The month's part of it.</param>
    /// <param name="month">The month.</param>
    /// <param name="district">The district.</param>
    public IEnumerable<ReviewItem> DecidedAlone(DraftReport draft, DraftMonth part, ReportingMonth month, District district) =>
        items.HasDecisions && !draft.Recorded.Lines.IsEmpty ? LinesAlone(draft, part, month, district) : [];

    private IEnumerable<ReviewItem> LinesAlone(DraftReport draft, DraftMonth part, ReportingMonth month, District district) =>
        draft.Recorded.Lines.Select(line => line.Indicator).Distinct()
            .Where(indicator => !part.Figures.Any(figure => figure.Indicator == indicator))
            .Select(indicator => OnRecord(draft, month, district, program.FindIndicator(indicator)!, null))
            .OfType<ReviewItem>();

    private ReviewItem? OnRecord(DraftReport draft, ReportingMonth month, District district, Indicator indicator, DraftFigure? drafted) =>
        !items.HasDecisions || (drafted is null or { OnRecord.IsEmpty: true } && draft.Recorded.Lines.IsEmpty) ? null : AskedBefore(draft, month, district, indicator, drafted);

    private ReviewItem? AskedBefore(DraftReport draft, ReportingMonth month, District district, Indicator indicator, DraftFigure? drafted)
    {
        var own = drafted?.OnRecord.Select(words => new RecordedLine(indicator.Key, words, drafted.Place)) ?? [];
        return items.UnclearFigureOnRecord(draft.Raw, district, month, indicator, own.Concat(draft.Recorded.Lines.Where(line => line.Indicator == indicator.Key)), draft.Explanation);
    }

    private FigureAssessment Decided(RawReport raw, ReportingMonth month, List<Figure> figures, List<ReviewItem> asked)
    {
        var decided = asked.FindAll(item => item.Decision is not null).ConvertAll(item => Taken(item, figures));
        var open = asked.FindAll(item => item.Decision is null);
        if (open.Count == 0)
        {
            return new(figures.ToValueList(), decided.ToValueList());
        }

        var together = items.UnclearFigures(raw, month, open.ToValueList(), open.Select(item => program.FindIndicator(item.Indicator!)!.Name).ToValueList());
        // Before the figures are listed: what is typed joins them.
        decided.Add(together.Decision is { Kind: DecisionKind.UseValue } ? TakenTogether(together, figures) : open is [var only] && together.Decision is null ? only : together);
        return new(figures.ToValueList(), decided.ToValueList());
    }

    private ReviewItem Taken(ReviewItem item, List<Figure> figures)
    {
        if (item.Decision?.Kind != DecisionKind.UseValue)
        {
            return item;
        }

        var (typed, judged) = TypedFigure.Of(item, program.FindIndicator(item.Indicator!)!, items);
        if (typed is not null)
        {
            figures.Add(typed);
        }

        return judged;
    }

    // Every figure in question needs its value, each behind its indicator's name.
    private ReviewItem TakenTogether(ReviewItem item, List<Figure> figures)
    {
        var text = item.Decision?.Value ?? "";
        var said = _texts.Value.Line(text.ReplaceLineEndings(" "), item.Place).Where(claim => claim.Value is Reading<decimal>.Value).ToList();
        var (typed, missing) = (new List<Figure>(), new List<IndicatorKey>());
        foreach (var part in item.Parts)
        {
            if (said.FindAll(claim => claim.Indicator == part.Indicator) is [{ Value: Reading<decimal>.Value value }])
            {
                typed.Add(Figure.ByOfficer(part.Indicator!, value));
            }
            else
            {
                missing.Add(part.Indicator!);
            }
        }

        if (missing.Count > 0)
        {
            return items.Undecidable(item, [Doubt.Of(DoubtCode.Unreadable, string.Join(", ", missing.Select(key => program.FindIndicator(key)!.Name)))]);
        }

        figures.AddRange(typed);
        return item;
    }
}
