namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>A question of a program's form, found by the headings that may stand for it.</summary>
public sealed class FormQuestion
{
    private readonly HashSet<string> _keys;

    /// <summary>Makes a question.</summary>
    /// <param name="name">What it asks for, for people and to know it again: อำเภอ, ยอดจำหน่าย.</param>
    /// <param name="headings">The headings that may stand for it.</param>
    public FormQuestion(string name, ValueList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        Name = name;
        Headings = headings;
        _keys = headings.Select(ColumnMap.KeyOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What it asks for; within a program no two are the same.</summary>
    public string Name { get; }

    /// <summary>The headings that may stand for it.</summary>
    public ValueList<string> Headings { get; }

    /// <summary>The columns in which it stands. A number before the heading, or the heading as the row of a grid, counts only where none has the heading itself.</summary>
    /// <param name="headings">The headings of a table.</param>
    /// <returns>Their places, from 0.</returns>
    public ValueList<int> In(IReadOnlyList<Heading> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        return Where(heading => _keys.Contains(heading.Key)) is { IsEmpty: false } plain ? plain
            : Where(heading => heading.Unnumbered is { } key && _keys.Contains(key)) is { IsEmpty: false } numbered ? numbered
            : Where(heading => heading.Row is { } key && _keys.Contains(key));

        ValueList<int> Where(Func<Heading, bool> isMeant) => Enumerable.Range(0, headings.Count).Where(column => isMeant(headings[column])).ToValueList();
    }
}
