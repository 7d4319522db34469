using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What was taken over from registers, as dated snapshots, and what officers said of their headings. Counts alone are kept: no name, number or code of a producer.</summary>
/// <param name="Snapshots">The snapshots, in the order in which they were taken over.</param>
/// <param name="Headings">What headings were said to mean.</param>
public sealed record RegisterRecord(ValueList<RegisterSnapshot> Snapshots, ValueList<RememberedHeading> Headings)
{
    /// <summary>The name of the fact that keeps it.</summary>
    public const string Fact = "registers";

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Nothing was taken over.</summary>
    public static RegisterRecord None { get; } = new([], []);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The record.</returns>
    public static RegisterRecord Parse(string? kept) =>
        string.IsNullOrEmpty(kept) || JsonSerializer.Deserialize<Kept>(kept, Written) is not { } read ? None
        : new([.. read.Snapshots.Select(snapshot => new RegisterSnapshot(snapshot.Mission, snapshot.Kind, snapshot.Day, snapshot.Source, [.. snapshot.Figures]))], [.. read.Headings]);

    /// <summary>The record as a text.</summary>
    /// <returns>The text.</returns>
    public string Keep() => JsonSerializer.Serialize(new Kept([.. Snapshots.Select(snapshot => new KeptSnapshot(snapshot.Mission, snapshot.Kind, snapshot.Day, snapshot.Source, [.. snapshot.Figures]))], [.. Headings]), Written);

    /// <summary>The record with one more snapshot; the same file of the same day takes its former's place.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <returns>The record.</returns>
    public RegisterRecord With(RegisterSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return this with { Snapshots = [.. Snapshots.Where(known => !known.IsAnotherReadingOf(snapshot)), snapshot] };
    }

    /// <summary>The record with what a heading was said to mean; a later word counts.</summary>
    /// <param name="headings">The headings.</param>
    /// <returns>The record.</returns>
    public RegisterRecord With(IEnumerable<RememberedHeading> headings)
    {
        var added = headings.ToList();
        return added.Count == 0 ? this : this with { Headings = [.. Headings.Where(known => !added.Exists(heading => heading.Kind == known.Kind && heading.Mission == known.Mission && heading.Key == known.Key)), .. added] };
    }

    /// <summary>What headings of a register mean: as officers said, else as the program file says.</summary>
    /// <param name="program">The program.</param>
    /// <param name="kind">The register.</param>
    /// <returns>The column of each heading's key.</returns>
    public IReadOnlyDictionary<string, RegisterColumn> HeadingsOf(Program program, RegisterKind kind)
    {
        ArgumentNullException.ThrowIfNull(program);
        var known = new Dictionary<string, RegisterColumn>(StringComparer.Ordinal);
        foreach (var heading in program.Registers?.Headings ?? [])
        {
            known[RegisterHeadings.KeyOf(heading.Text)] = heading.Column;
        }

        foreach (var heading in Headings.Where(heading => heading.Kind == kind && string.Equals(heading.Mission, program.ShortTitle, StringComparison.OrdinalIgnoreCase)))
        {
            known[heading.Key] = heading.Column;
        }

        return known;
    }

    private sealed record Kept(List<KeptSnapshot> Snapshots, List<RememberedHeading> Headings);

    private sealed record KeptSnapshot(string Mission, RegisterKind Kind, DateOnly Day, string Source, List<RegisterFigure> Figures);
}

/// <summary>What a file said of a register on a day.</summary>
/// <param name="Mission">The mission's short title.</param>
/// <param name="Kind">The register.</param>
/// <param name="Day">The day for which it holds.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Figures">The figures; of each district and month at most one.</param>
public sealed record RegisterSnapshot(string Mission, RegisterKind Kind, DateOnly Day, string Source, ValueList<RegisterFigure> Figures)
{
    internal bool IsAnotherReadingOf(RegisterSnapshot other) => Mission == other.Mission && Kind == other.Kind && Day == other.Day && Source == other.Source;
}

/// <summary>A figure of a register.</summary>
/// <param name="District">The district's code.</param>
/// <param name="Month">The month in which it came about, such as 2023-10; null where the register does not say it.</param>
/// <param name="Value">The count, or baht.</param>
public sealed record RegisterFigure(string District, string? Month, decimal Value);

/// <summary>What an officer said that a heading means.</summary>
/// <param name="Mission">The mission's short title.</param>
/// <param name="Kind">The register.</param>
/// <param name="Key">The heading as headings are compared.</param>
/// <param name="Column">What stands under it.</param>
public sealed record RememberedHeading(string Mission, RegisterKind Kind, string Key, RegisterColumn Column);
