using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Problems;

/// <summary>Collects the problems and notices of one file while it is read, so that all are told at once.</summary>
internal sealed class ProblemLog(string file)
{
    private readonly List<ConfigurationProblem> _problems = [];
    private readonly List<ConfigurationProblem> _notices = [];

    public string File => file;

    public bool HasProblems => _problems.Count > 0;

    public ValueList<ConfigurationProblem> Problems => InOrder(_problems);

    public ValueList<ConfigurationProblem> Notices => InOrder(_notices);

    /// <summary>The file cannot be used.</summary>
    public void Refuse(Spot at, string what, string expected) => _problems.Add(new(file, at.Line, at.Column, what, expected));

    /// <summary>The file can be used, but an officer should know.</summary>
    public void Note(Spot at, string what, string expected) => _notices.Add(new(file, at.Line, at.Column, what, expected));

    /// <summary>The value when nothing was refused; whatever was put in for a broken part is never seen but by who looks for the problems of other files.</summary>
    public Loaded<T> Outcome<T>(Func<T> value, bool servesOthers = false)
        where T : class =>
        HasProblems ? new Loaded<T>.Refused(Problems, Notices) { AsFarAsRead = servesOthers ? value() : null } : new Loaded<T>.Valid(value(), Notices);

    private static ValueList<ConfigurationProblem> InOrder(List<ConfigurationProblem> problems) =>
        problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ToValueList();
}
