using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Results.Words;

/// <summary>How the state of a month or a figure is said, and what it means.</summary>
/// <param name="Text">The words.</param>
/// <param name="Look">What it means.</param>
public sealed record StateText(string Text, CellLook Look)
{
    /// <summary>What the state of a criterion means, whatever words say it.</summary>
    /// <param name="state">The state.</param>
    public static CellLook LookOf(CriterionState state) => state switch
    {
        CriterionState.Met => CellLook.Good,
        CriterionState.PartlyMet => CellLook.Attention,
        CriterionState.Missed => CellLook.Bad,
        CriterionState.NotMeasured => CellLook.Neutral,
    };

    /// <summary>The state of a district's month.</summary>
    /// <param name="wording">The office's wording.</param>
    /// <param name="status">The month.</param>
    /// <returns>Words and look.</returns>
    public static StateText Of(IWording wording, MonthStatus status)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(status);
        var late = status.Timeliness == Timeliness.Late;
        return status.State switch
        {
            ReportState.Reported when late => new(wording.Say("state.late"), CellLook.Attention),
            ReportState.Reported when status.Timeliness is null => new(wording.Say("state.reported"), CellLook.Good),
            ReportState.Reported => new(wording.Say("state.on-time"), CellLook.Good),
            ReportState.ConfirmedZero when late => new(wording.Say("state.zero-late"), CellLook.Attention),
            ReportState.ConfirmedZero => new(wording.Say("state.zero"), CellLook.Neutral),
            ReportState.Partial => new(wording.Say("state.partial"), CellLook.Attention),
            ReportState.UnderReview or ReportState.Withdrawn or ReportState.Missing => OfAbsent(wording, status.State, status.IsDue, isRequired: true),
        };
    }

    /// <summary>The state of a figure that does not stand.</summary>
    /// <param name="wording">The office's wording.</param>
    /// <param name="state">The figure's state.</param>
    /// <param name="isDue">True when the month's due day is over.</param>
    /// <param name="isRequired">False when districts need not report the indicator.</param>
    /// <returns>Words and look.</returns>
    public static StateText OfAbsent(IWording wording, ReportState state, bool isDue, bool isRequired)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return state switch
        {
            ReportState.UnderReview => new(wording.Say("state.under-review"), CellLook.Attention),
            ReportState.Withdrawn => new(wording.Say("state.withdrawn"), CellLook.Bad),
            _ when !isRequired => new("–", CellLook.Muted),
            _ when isDue => new(wording.Say("state.missing"), CellLook.Bad),
            _ => new(wording.Say("state.not-due"), CellLook.Neutral),
        };
    }
}
