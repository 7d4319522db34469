using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Which months of reports are a program's to take or to ask about, and which another one's of the workspace.</summary>
/// <param name="program">The program.</param>
/// <param name="others">The workspace's other programs.</param>
internal sealed class ProgramMonths(Program program, IEnumerable<Program> others)
{
    private readonly List<FiscalQuarter> _ofMission = [.. others.Where(program.IsOfMissionOf).Select(other => other.Quarter)];
    private readonly List<FiscalQuarter> _ofOtherMissions = [.. others.Where(other => !program.IsOfMissionOf(other)).Select(other => other.Quarter)];

    /// <summary>True for a month of another program; of several that a report names, where all of them are.</summary>
    /// <param name="part">The month of a report.</param>
    public bool IsOfOther(DraftMonth part) => part.Month?.Match(
        named => IsOfOther(named.Result, part),
        unclear => MonthAssessor.NamedBy(unclear) is { Count: > 0 } months && months.TrueForAll(month => IsOfOther(month, part))) == true;

    /// <summary>True for a quarter that another program of the mission takes, or asks about.</summary>
    /// <param name="quarter">The quarter.</param>
    public bool IsTakenInMission(FiscalQuarter quarter) => IsTakenBy(_ofMission, quarter);

    // Another mission's quarter takes only what says nothing for this one: rows of a form that both share.
    private bool IsOfOther(ReportingMonth month, DraftMonth part) => !program.Quarter.Contains(month)
        && (IsTakenBy(_ofMission, month.Quarter) || (part is { Figures.IsEmpty: true, NothingToReport: false } && IsTakenBy(_ofOtherMissions, month.Quarter)));

    // A month whose quarter has no program is asked about once: where the latest quarter before it is.
    private bool IsTakenBy(List<FiscalQuarter> quarters, FiscalQuarter quarter) =>
        quarters.Contains(quarter) || quarters.Exists(other => other.CompareTo(program.Quarter) > 0 && other.CompareTo(quarter) < 0);
}
