using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>A grade that is another than in the cycle before.</summary>
/// <param name="District">The district.</param>
/// <param name="Before">The grade then; null when there was none.</param>
/// <param name="Now">The grade now; null when there is none.</param>
/// <param name="IsToBeTold">True when the district will be told so, once nothing has changed for an hour.</param>
public sealed record GradeMove(District District, Grade? Before, Grade? Now, bool IsToBeTold)
{
    internal static ValueList<GradeMove> Between(GradeWatch? before, GradeWatch now, DerivedState state)
    {
        var pending = AnswerPlanner.Pending(state, now).Select(change => change.Row.District).ToHashSet();
        return now.Rows
            .Select(row => (row, was: before?.Rows.FirstOrDefault(was => was.District == row.District)))
            .Where(pair => pair.was is not null && pair.was.Grade != pair.row.Grade)
            .Select(pair => new GradeMove(state.Province.Find(pair.row.District)!, pair.was!.Grade, pair.row.Grade, pending.Contains(pair.row.District)))
            .ToValueList();
    }
}
