using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Notices;

/// <summary>What became different in a district since the last digest.</summary>
/// <param name="District">The district.</param>
/// <param name="Before">Its row before; null when the older board does not know it.</param>
/// <param name="Now">Its row now.</param>
/// <param name="NewlyComplete">Months whose last required figure came in.</param>
/// <param name="NewlyOverdue">Months that fell due without a report, or whose report was taken back.</param>
public sealed record DigestChange(DistrictCode District, DigestRow? Before, DigestRow Now, ValueList<ReportingMonth> NewlyComplete, ValueList<ReportingMonth> NewlyOverdue)
{
    /// <summary>True when the grade is another.</summary>
    public bool IsGradeChanged => GradeBefore != GradeNow;

    /// <summary>True when the same grade was provisional and is no more.</summary>
    public bool IsGradeSettled => !IsGradeChanged && Before is { IsProvisional: true } && !Now.IsProvisional;

    /// <summary>Whether both grades are known and the new one is better.</summary>
    /// <param name="rules">The rules, for the order of the grades.</param>
    public bool IsBetter(GradingRules rules) => rules?.RankOf(GradeBefore) > rules?.RankOf(GradeNow);

    private Grade? GradeBefore => Before?.Grade;

    private Grade? GradeNow => Now.Grade;

    /// <summary>What changed between two boards, in the order of the newer one. A district that the older one does not know is compared with nothing.</summary>
    /// <param name="before">The older board; of another program it is no base to compare with.</param>
    /// <param name="now">The newer board.</param>
    /// <returns>Districts with a change only.</returns>
    public static ValueList<DigestChange> Between(DigestBoard? before, DigestBoard now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (before is null || before.Program != now.Program)
        {
            return [];
        }

        return now.Rows.Select(row => Of(before.Rows.FirstOrDefault(old => old.District == row.District), row)).OfType<DigestChange>().ToValueList();
    }

    private static DigestChange? Of(DigestRow? before, DigestRow now)
    {
        var change = new DigestChange(
            now.District,
            before,
            now,
            now.Complete.Except(before?.Complete ?? []).ToValueList(),
            now.Overdue.Except(before?.Overdue ?? []).ToValueList());
        return change.IsGradeChanged || change.IsGradeSettled || !change.NewlyComplete.IsEmpty || !change.NewlyOverdue.IsEmpty ? change : null;
    }
}
