using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Tests;

/// <summary>A file broken in one place: in the valid text, <c>Find</c> is replaced; the mark ▶ says where the problem is expected.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Find">A text that stands in the valid file.</param>
/// <param name="Put">What stands there instead, with the mark at the expected place; without a mark the place is not tested.</param>
/// <param name="What">Part of the problem's text.</param>
/// <param name="SchemaSees">Whether the editors' schema can say it, too.</param>
public sealed record BrokenCase(string Name, string Find, string Put, string What, bool SchemaSees = false)
{
    private const string Mark = "▶";

    /// <summary>The broken text, and line and column of the mark.</summary>
    public (string Text, int Line, int Column) Break(string valid)
    {
        Assert.Contains(Find, valid, StringComparison.Ordinal);
        var at = valid.IndexOf(Find, StringComparison.Ordinal);
        var broken = valid[..at] + Put + valid[(at + Find.Length)..];
        var mark = broken.IndexOf(Mark, StringComparison.Ordinal);
        var before = mark < 0 ? "" : broken[..mark];
        return (broken.Replace(Mark, "", StringComparison.Ordinal), before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>Asserts that a loader refuses the broken text for what is wrong alone, at its place, and says what is expected.</summary>
    /// <returns>The problem.</returns>
    internal ConfigurationProblem AssertRefused(string valid, Func<string, ValueList<ConfigurationProblem>> problemsOf)
    {
        var (text, line, column) = Break(valid);
        var problem = Assert.Single(problemsOf(text), problem => problem.What.Contains(What, StringComparison.Ordinal));
        Assert.NotEmpty(problem.Expected);
        if (Put.Contains(Mark, StringComparison.Ordinal))
        {
            Assert.Equal((line, column), (problem.Line, problem.Column));
        }

        return problem;
    }

    public override string ToString() => Name;

    public static TheoryDataRow<BrokenCase> Row(BrokenCase broken) => new(broken) { TestDisplayName = broken.Name };
}
