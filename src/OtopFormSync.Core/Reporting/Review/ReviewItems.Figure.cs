using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Single figures.</content>
internal sealed partial class ReviewItems
{
    // No number: an example that is copied as it stands must not count.
    private const string ToBeTyped = "…";

    /// <summary>A figure that cannot be read in just one way. The same text in a later report of the same month is the same question.</summary>
    public ReviewItem UnclearFigure(RawReport raw, District district, ReportingMonth month, Indicator indicator, Reading<decimal>.Doubtful reading, ValueList<string> candidates, string place, string? explanation, string? words = null) => From(raw, Item(
        ReviewCode.UnclearFigure,
        ReviewSeverity.Waiting,
        NameOrLeave,
        Within(raw.Place, place),
        Unclear(indicator, WithoutGaps(words ?? reading.Original), wording.Say(reading.Doubts)),
        words ?? reading.Original,
        IdentityOf(district, month, indicator, reading.Original))) with
    { District = district.Code, Month = month, Indicator = indicator.Key, Explanation = explanation, Candidates = candidates };

    private string Unclear(Indicator indicator, string words, string doubts) => words.Length == 0
        ? wording.Say("review.unclear-figure-without-words", ("indicator", indicator.Name), ("doubts", doubts))
        : wording.Say("review.unclear-figure", ("original", words), ("indicator", indicator.Name), ("doubts", doubts));

    /// <summary>The question that was once asked about a figure, when it was decided; null when it was not.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="recorded">The words that may have been in question, with their places.</param>
    /// <param name="explanation">The district's explanation; null when it gave none.</param>
    public ReviewItem? UnclearFigureOnRecord(RawReport raw, District district, ReportingMonth month, Indicator indicator, IEnumerable<RecordedLine> recorded, string? explanation)
    {
        foreach (var line in recorded)
        {
            if (!_decisions.ContainsKey(ReviewItemId.Of(ReviewCode.UnclearFigure, IdentityOf(district, month, indicator, line.Words))))
            {
                continue;
            }

            var reading = IndicatorReader.Read(indicator, line.Words) as Reading<decimal>.Doubtful ?? new(line.Words, [Doubt.Of(DoubtCode.Unreadable)]);
            if (UnclearFigure(raw, district, month, indicator, reading, [], line.Place, explanation) is { Decision: not null } item)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>A question about figures for which a later report has given others that stand: nobody need decide it any more.</summary>
    /// <param name="item">The question.</param>
    /// <param name="at">When the later report came.</param>
    public ReviewItem AnsweredSince(ReviewItem item, DateTimeOffset at) => item with { AnsweredAt = at, Reason = wording.Say("review.answered-since", ("reason", item.Reason), ("received", ThaiText.ShortInstant(at))) };

    /// <summary>A question about a figure that the district has confirmed: nobody need decide it any more.</summary>
    /// <param name="item">The question.</param>
    /// <param name="at">When the confirmation came.</param>
    public ReviewItem Confirmed(ReviewItem item, DateTimeOffset at) => item with { AnsweredAt = at, Reason = wording.Say("review.confirmed", ("reason", item.Reason), ("received", ThaiText.ShortInstant(at))) };

    /// <summary>Several unclear figures of one month of one report, as one question.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="month">The month.</param>
    /// <param name="parts">The single questions, two or more.</param>
    /// <param name="names">The names of their indicators, in the same order.</param>
    public ReviewItem UnclearFigures(RawReport raw, ReportingMonth month, ValueList<ReviewItem> parts, ValueList<string> names) => (From(raw, Item(
        ReviewCode.UnclearFigures,
        ReviewSeverity.Waiting,
        NameOrLeave,
        raw.Place,
        wording.Say("review.unclear-figures", ("figures", string.Join(";\n", parts.Select(part => part.Reason))), ("example", string.Join(" ", names.Select(name => $"{name} {ToBeTyped}")))),
        string.Join("\n", parts.Select(part => part.Original.Trim())),
        raw.Id.Value,
        month.ToString())) with
    { District = parts[0].District, Month = month, Parts = parts, Candidates = parts.SelectMany(part => part.Candidates).Distinct(StringComparer.Ordinal).ToValueList(), Explanation = parts[0].Explanation }).Showing(parts.SelectMany(part => part.Pictures).Distinct(StringComparer.Ordinal).ToValueList());

    public ReviewItem ZeroContradictsFigures(RawReport raw, ReportingMonth month, IEnumerable<Figure> figures) => From(raw, Item(
        ReviewCode.ZeroContradictsFigures,
        ReviewSeverity.Waiting,
        TakeOrLeave,
        raw.Place,
        wording.Say("review.zero-contradicts-figures"),
        string.Join(", ", figures.Select(figure => figure.Original).Prepend(Figure.Nothing)),
        raw.Id.Value,
        month.ToString())) with
    { Month = month };

    /// <summary>A check of the program failed: its own sentence is said. An explained value is not asked about again, another value is.</summary>
    public ReviewItem Implausible(Submission submission, District district, Indicator indicator, Figure figure, FailedCheck failed) => From(submission, indicator, Item(
        ReviewCode.Implausible,
        SeverityOf(failed),
        AnyFigure,
        Within(submission.Place, figure.Place),
        SentenceOf(failed, submission, district),
        figure.Original,
        failed.Check.Key,
        submission.District.Value,
        submission.Month.ToString(),
        indicator.Key.Value,
        NumberText.Of(figure.Value))) with
    { Candidates = InLargerUnit(indicator, figure, failed) };

    // 15.39 of a form that counts millions: what the check would let pass.
    private static ValueList<string> InLargerUnit(Indicator indicator, Figure figure, FailedCheck failed) =>
        indicator.IsMoney && failed.Check.Operator == CheckOperator.AtLeast && failed.Left == figure.Value && figure.Value is > 0 and < 1_000_000
            ? ((decimal[])[1_000, 1_000_000]).Select(factor => figure.Value * factor).Where(value => value >= failed.Right).Take(1).Select(NumberText.Of).ToValueList()
            : [];

    private static ReviewSeverity SeverityOf(FailedCheck failed) => failed.Check.Severity switch
    {
        CheckSeverity.Hold => ReviewSeverity.Waiting,
        CheckSeverity.Warn => ReviewSeverity.Notice,
    };

    /// <summary>A check failed that asks about an answer as a whole, whichever of its figures failed first.</summary>
    public ReviewItem ImplausibleAnswer(Submission submission, District district, FailedCheck failed, ValueList<string> figures) => Item(
        ReviewCode.Implausible,
        SeverityOf(failed),
        TakeOrLeave,
        submission.Place,
        SentenceOf(failed, submission, district, figures.IsEmpty ? null : string.Join(" · ", figures)),
        submission.NothingToReport ? Figure.Nothing : string.Join(", ", submission.Figures.Where(figure => figure.IsNilInWords).Select(figure => figure.Original)),
        failed.Check.Key,
        submission.District.Value,
        submission.Month.ToString(),
        submission.RawId.Value) with
    { RawId = submission.RawId, ReceivedAt = submission.ReceivedAt, District = submission.District, Month = submission.Month, Explanation = submission.Explanation };

    private string SentenceOf(FailedCheck failed, Submission submission, District district, string? figures = null) => failed.Check.Sentence.Length == 0
        ? wording.Say("review.implausible-sum", ("district", district.Name), ("month", ThaiText.Month(submission.Month)), ("sum", ThaiText.Money(failed.Left)), ("parts", ThaiText.Money(failed.Right)))
        : failed.Check.Sentence
        .Replace("{left}", ThaiText.Money(failed.Left), StringComparison.Ordinal)
        .Replace("{right}", figures ?? ThaiText.Money(failed.Right), StringComparison.Ordinal)
        .Replace("{district}", district.Name, StringComparison.Ordinal)
        .Replace("{month}", ThaiText.Month(submission.Month), StringComparison.Ordinal);

    /// <summary>Two channels that differ.</summary>
    /// <param name="standing">The report whose figure stands.</param>
    /// <param name="stands">The figure.</param>
    /// <param name="other">The other report.</param>
    /// <param name="differs">Its figure.</param>
    /// <param name="indicator">The indicator.</param>
    public ReviewItem ChannelConflict(Submission standing, Figure stands, Submission other, Figure differs, Indicator indicator) => From(standing, indicator, Item(
        ReviewCode.ChannelConflict,
        ReviewSeverity.Waiting,
        AnyFigure,
        Within(standing.Place, stands.Place),
        wording.Say("review.channel-conflict", ("indicator", indicator.Name), ("channels", Channels(standing, other)), ("figure", ThaiText.Money(stands.Value)), ("other", ThaiText.Money(differs.Value)), ("place", other.Place)),
        $"{stands.Original} / {differs.Original}",
        standing.District.Value,
        standing.Month.ToString(),
        indicator.Key.Value,
        NumberText.Of(stands.Value),
        NumberText.Of(differs.Value))) with
    { Rivals = new(stands.Original, differs.Original) };

    /// <summary>A mail that was sent on, and written before the report came that stands.</summary>
    /// <param name="forward">The report that was sent on.</param>
    /// <param name="said">Its figure.</param>
    /// <param name="standing">The figure that stands.</param>
    /// <param name="indicator">The indicator.</param>
    public ReviewItem OlderForward(Submission forward, Figure said, AcceptedFigure standing, Indicator indicator) => From(forward, indicator, Item(
        ReviewCode.OlderForward,
        ReviewSeverity.Waiting,
        AnyFigure,
        Within(forward.Place, said.Place),
        wording.Say("review.older-forward", ("indicator", indicator.Name), ("other", ThaiText.Money(said.Value)), ("written", ThaiText.ShortInstant(said.SaidAt ?? forward.ReceivedAt)), ("figure", ThaiText.Money(standing.Figure.Value)), ("received", ThaiText.ShortInstant(standing.ReceivedAt))),
        $"{said.Original} / {standing.Figure.Original}",
        forward.District.Value,
        forward.Month.ToString(),
        indicator.Key.Value,
        NumberText.Of(said.Value),
        NumberText.Of(standing.Figure.Value))) with
    { Rivals = new(said.Original, standing.Figure.Original) };

    /// <summary>A mail that was sent on, and repeats what a later report replaced: shown, nothing changes.</summary>
    /// <param name="forward">The report that was sent on.</param>
    /// <param name="said">Its figure.</param>
    /// <param name="indicator">The indicator.</param>
    public ReviewItem ForwardedCopy(Submission forward, Figure said, Indicator indicator) => From(forward, indicator, Item(
        ReviewCode.OlderForward,
        ReviewSeverity.Notice,
        Seen,
        Within(forward.Place, said.Place),
        wording.Say("review.older-forward-copy", ("indicator", indicator.Name), ("other", ThaiText.Money(said.Value)), ("written", ThaiText.ShortInstant(said.SaidAt ?? forward.ReceivedAt))),
        said.Original,
        forward.District.Value,
        forward.Month.ToString(),
        indicator.Key.Value,
        forward.RawId.Value));

    // Where a month or a letter's number stood, the words of a sentence have a gap.
    private static string WithoutGaps(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string[] IdentityOf(District district, ReportingMonth month, Indicator indicator, string words) => [district.Code.Value, month.ToString(), indicator.Key.Value, words];

    private static string Channels(Submission one, Submission other) =>
        string.Join("และทาง", new[] { one.Channel, other.Channel }.Order().Select(ReportChannels.InThai));

    private static ReviewItem From(Submission submission, Indicator indicator, ReviewItem item) => item with
    {
        RawId = submission.RawId,
        ReceivedAt = submission.ReceivedAt,
        District = submission.District,
        Month = submission.Month,
        Indicator = indicator.Key,
        Explanation = submission.Explanation,
    };
}
