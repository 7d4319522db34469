namespace OtopFormSync.Core.Notices;

/// <summary>What a group of many people reads: districts, months and grades; no names or addresses of people, and nothing that waits for an officer.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Opening">Of when it is, or what is asked for.</param>
/// <param name="Parts">A part for each program; never empty.</param>
/// <param name="Closing">What else there is to know.</param>
public sealed record GroupMessage(string Title, string Opening, ValueList<GroupPart> Parts, string Closing);

/// <summary>What a group reads of one program.</summary>
/// <param name="Heading">The program and its quarter.</param>
/// <param name="Result">The result in one sentence.</param>
/// <param name="Rows">A row for each district.</param>
public sealed record GroupPart(string Heading, string Result, ValueList<GroupRow> Rows);

/// <summary>What a group reads of one district.</summary>
/// <param name="District">Its name.</param>
/// <param name="Grade">Its grade with its mark; null when none is shown.</param>
/// <param name="Owed">The months that it owes, in words; null when it owes none.</param>
public sealed record GroupRow(string District, string? Grade, string? Owed)
{
    /// <summary>The row as a line of text.</summary>
    public string Line => string.Join(" ", new[] { District, Grade, Owed }.OfType<string>());
}
