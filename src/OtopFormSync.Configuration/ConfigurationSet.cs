using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Configuration;

/// <summary>Checks what no file can say of itself: whether the programs of a workspace go together.</summary>
public static class ConfigurationSet
{
    /// <summary>Checks the programs of one workspace.</summary>
    /// <param name="programs">The programs, each valid by itself.</param>
    /// <returns>All problems; empty when the programs go together. Each points to the file of the later program.</returns>
    public static ValueList<ConfigurationProblem> Check(ValueList<Program> programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        var problems = new List<ConfigurationProblem>();
        for (var later = 1; later < programs.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                Compare(programs[earlier], programs[later], problems);
            }
        }

        return problems.Distinct().ToValueList();
    }

    /// <summary>What an officer should know of programs that go together.</summary>
    /// <param name="programs">The programs.</param>
    /// <returns>One remark for each indicator whose targets are those of the quarter before.</returns>
    public static ValueList<ConfigurationProblem> Remarks(ValueList<Program> programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        return
        [
            .. from later in programs
               from earlier in programs
               where earlier.IsOfMissionOf(later) && earlier.Quarter.LastMonth.Plus(1) == later.Quarter.FirstMonth
               from indicator in later.Indicators
               where earlier.FindIndicator(indicator.Key) is { } before && HasTargetsOf(indicator, before)
               select new ConfigurationProblem(
                   $"programs/{later.Id}.yaml",
                   1,
                   1,
                   $"every monthly target of '{indicator.Key}' is that of '{earlier.Id}', month by month",
                   $"the targets of {later.Quarter}, unless the letter repeats them"),
        ];
    }

    // One target for a whole quarter may well be the same in each; twenty-seven of months are not.
    private static bool HasTargetsOf(Indicator later, Indicator earlier) =>
        later.Targets.Any(target => !target.Months.IsEmpty)
        && later.Targets.All(target => earlier.TargetOf(target.District) is { } before && target.Months.OrderBy(figure => figure.Month).Select(figure => figure.Value).SequenceEqual(before.Months.OrderBy(figure => figure.Month).Select(figure => figure.Value)));

    private static void Compare(Program earlier, Program later, List<ConfigurationProblem> problems)
    {
        if (earlier.Id == later.Id)
        {
            Add($"the id '{later.Id}' is used by two programs", "an id for each program; the store and the notices know programs by it");
        }
        else if (earlier.Quarter == later.Quarter && earlier.IsOfMissionOf(later))
        {
            Add($"the short title '{later.ShortTitle}' is that of '{earlier.Id}' in the same quarter {later.Quarter}, too", "a short title of its own, so that mails and files can be told apart");
        }

        void Add(string what, string expected) => problems.Add(new($"programs/{later.Id}.yaml", 1, 1, what, expected));
    }
}
