using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>Explains grades.</summary>
/// <param name="program">The program.</param>
/// <param name="wording">The office's wording.</param>
public sealed class Explanations(Program program, IWording wording)
{
    private readonly ScorecardText _text = new(program, wording);

    /// <summary>Explains a scorecard by the reports it rests on.</summary>
    /// <param name="district">The district.</param>
    /// <param name="card">Its scorecard.</param>
    /// <param name="ledger">The ledger that the scorecard was made from.</param>
    /// <param name="review">What officers were asked, for what they decided; null for nothing.</param>
    /// <param name="registers">What the registers say, which the figures are held against; null for nothing.</param>
    /// <returns>The explanation.</returns>
    public Explanation Of(District district, Scorecard card, Ledger ledger, ValueList<ReviewItem>? review = null, ProgramRegisters? registers = null)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(ledger);
        return new()
        {
            Heading = Heading(district, card.Quarter),
            GradeLine = _text.GradeLine(card),
            Standing = _text.Standing(card),
            LiteralNote = _text.LiteralNote(card.Result),
            ProvisionalNote = _text.Provisional(card),
            Criteria = card.Criteria.Select(result => new CriterionExplanation(result.Criterion, _text.Criterion(result), Reports(district.Code, result, ledger, review ?? [], registers ?? ProgramRegisters.None))).ToValueList(),
            GapLine = _text.Gap(card),
        };
    }

    /// <summary>Explains the answer to a what-if.</summary>
    /// <param name="district">The district.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The explanation, without reports.</returns>
    public Explanation WhatIf(District district, GradeAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(answer);
        return new()
        {
            Heading = Heading(district, answer.Quarter),
            GradeLine = answer.Result is { } result ? _text.GradeLine(result) : _text.NoGradeLine(answer.Doubts),
            Standing = wording.Say("explain.what-if"),
            LiteralNote = answer.Result is null ? null : _text.LiteralNote(answer.Result),
            ProvisionalNote = answer.Result is null ? null : _text.Provisional(answer.Result),
            Criteria = answer.Result is null ? [] : answer.Result.Criteria.Select(criterion => new CriterionExplanation(criterion.Criterion, _text.Criterion(criterion), [])).ToValueList(),
            GapLine = answer.Result is null ? null : _text.Gap(answer.Result),
        };
    }

    private string Heading(District district, FiscalQuarter quarter) =>
        wording.Say("explain.heading", ("district", district.Name), ("program", program.ShortTitle), ("quarter", ThaiText.Quarter(quarter)));

    private ValueList<ReportBasis> Reports(DistrictCode district, CriterionResult result, Ledger ledger, ValueList<ReviewItem> review, ProgramRegisters registers)
    {
        var criterion = program.Grading.Criteria.First(candidate => candidate.Key == result.Criterion);
        var less = criterion.Indicator == result.Indicator ? criterion.Less : null;
        var basis = new List<ReportBasis>();
        foreach (var key in less is null ? [result.Indicator] : new[] { result.Indicator, less })
        {
            if (program.FindIndicator(key) is { } indicator)
            {
                basis.AddRange(program.Quarter.Months.Select(month => Basis(indicator, month, AbsenceOf(district, month), ledger.Find(district, month, key), review, named: key == less))
                    .Select(known => known with { Line = known.Line + Registered(district, known, ledger.Find(district, known.Month, key), review, registers) }));
            }
        }

        return basis.ToValueList();
    }

    private ReportBasis Basis(Indicator indicator, ReportingMonth month, string? absence, LedgerEntry? entry, ValueList<ReviewItem> review, bool named)
    {
        var state = entry?.State ?? ReportState.Missing;
        var what = named
            ? wording.Say("explain.month-less", ("indicator", ThaiPhrase.Name(indicator.Name)), ("month", ThaiText.Month(month)))
            : wording.Say("explain.month", ("month", ThaiText.Month(month)));
        return new()
        {
            Indicator = indicator.Key,
            Month = month,
            State = state,
            Accepted = entry?.Accepted,
            Line = entry?.Accepted is { } accepted ? $"{Line(what, indicator, state, accepted)}{Decided(entry, accepted, review)}" : wording.Say("explain.no-report", ("month", what), ("state", absence ?? InWords(state))),
        };
    }

    private string Line(string what, Indicator indicator, ReportState state, AcceptedFigure accepted)
    {
        var figure = state == ReportState.ConfirmedZero && indicator.Kind.IsNumber() ? wording.Say("explain.confirmed-zero") : FigureWords.Of(indicator, accepted.Figure);
        (string, object)[] known = [("month", what), ("figure", figure), ("channel", accepted.Channel.InThai()), ("received", ThaiText.LongInstant(accepted.ReceivedAt)), ("place", accepted.Place)];
        return string.IsNullOrWhiteSpace(accepted.Explanation)
            ? wording.Say("explain.report", known)
            : wording.Say("explain.report-reason", [.. known, ("reason", accepted.Explanation.Trim())]);
    }

    // What an officer set or took is not what the report says by itself.
    private string Decided(LedgerEntry entry, AcceptedFigure accepted, ValueList<ReviewItem> review)
    {
        var item = review.FirstOrDefault(item => item is { Decision.Kind: DecisionKind.UseValue or DecisionKind.Accept or DecisionKind.AcceptAndRemember }
            && (item.RawId == accepted.RawId || (item.Code == ReviewCode.RegisterDiffers && item.District == entry.District)) && (item.Month ?? entry.Month) == entry.Month && (accepted.Figure.IsByOfficer ? item.IsAbout(entry.Indicator) && item.Decision.Kind == DecisionKind.UseValue : item.IsAbout(entry.Indicator)));
        if (item is null)
        {
            return "";
        }

        var at = ThaiText.LongInstant(item.Decision!.DecidedAt);
        var because = string.IsNullOrWhiteSpace(item.Decision.Reason) ? "" : " " + wording.Say("explain.decided-because", ("reason", item.Decision.Reason.Trim()));
        var instead = string.IsNullOrWhiteSpace(item.Original) ? "" : " " + wording.Say("explain.decided-instead", ("original", item.Original.Trim()));
        return " – " + (accepted.Figure.IsByOfficer ? wording.Say("explain.decided-value", ("at", at), ("instead", instead), ("because", because)) : wording.Say("explain.decided-accepted", ("at", at), ("because", because)));
    }

    // What a register holds beside what the district reported.
    private string Registered(DistrictCode district, ReportBasis basis, LedgerEntry? entry, ValueList<ReviewItem> review, ProgramRegisters registers)
    {
        if (registers.Of(basis.Indicator, district, basis.Month) is not { } registered)
        {
            return "";
        }

        var difference = (entry?.Reported ?? entry?.Accepted)?.Figure.Value - registered.Value;
        var isAsked = review.Any(item => item is { Code: ReviewCode.RegisterDiffers, Decision: null } && item.District == district && item.Month == basis.Month && item.IsAbout(basis.Indicator));
        return " – " + wording.Say(
            difference is null ? "explain.register" : isAsked ? "explain.register-asked" : "explain.register-difference",
            [("registered", ThaiText.Money(registered.Value)), ("source", registered.Source), ("day", ThaiText.ShortDate(registered.Day)), .. difference is { } by ? [("difference", $"{(by > 0 ? "+" : "")}{ThaiText.Money(by)}")] : Array.Empty<(string, object)>()]);
    }

    // A month in which there was no such district is owed by nobody.
    private string? AbsenceOf(DistrictCode district, ReportingMonth month) => program.MonthsOf(district) is var months && months.Contains(month) ? null
        : wording.Say(months.IsEmpty || month.CompareTo(months[0]) < 0 ? "explain.state-not-yet" : "explain.state-ended");

    private string InWords(ReportState state) => wording.Say(state switch
    {
        ReportState.Missing or ReportState.Partial => "explain.state-missing",
        ReportState.Reported or ReportState.ConfirmedZero => "explain.state-reported",
        ReportState.UnderReview => "explain.state-under-review",
        ReportState.Withdrawn => "explain.state-withdrawn",
    });
}
