using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;

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
