using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Registers.</content>
internal sealed partial class ReviewItems
{
    /// <summary>A report and a register that differ. The same two figures are the same question; another of either is a new one.</summary>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="reported">What was reported.</param>
    /// <param name="registered">What the register holds.</param>
    /// <param name="counts">Which of them counts.</param>
    public ReviewItem RegisterDiffers(District district, ReportingMonth month, Indicator indicator, AcceptedFigure reported, RegisteredValue registered, CountingSource counts) => Item(
        ReviewCode.RegisterDiffers,
        ReviewSeverity.Waiting,
        [DecisionKind.Accept, DecisionKind.UseValue],
        reported.Place,
        wording.Say(
            counts switch
            {
                CountingSource.Reported => "review.register-differs",
                CountingSource.Register => "review.register-differs-counts",
            },
            ("indicator", indicator.Name),
            ("district", district.Name),
            ("month", ThaiText.Month(month)),
            ("reported", ThaiText.Money(reported.Figure.Value)),
            ("registered", ThaiText.Money(registered.Value)),
            ("unit", indicator.Unit),
            ("source", registered.Source),
            ("day", ThaiText.ShortDate(registered.Day))),
        $"{ThaiText.Money(reported.Figure.Value)} / {ThaiText.Money(registered.Value)}",
        district.Code.Value,
        month.ToString(),
        indicator.Key.Value,
        NumberText.Of(reported.Figure.Value),
        NumberText.Of(registered.Value)) with
    { District = district.Code, Month = month, Indicator = indicator.Key, Candidates = [NumberText.Of(reported.Figure.Value), NumberText.Of(registered.Value)] };
}
