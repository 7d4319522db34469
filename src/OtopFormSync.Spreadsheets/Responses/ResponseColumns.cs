using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>The columns that the programs look for in a response sheet.</summary>
public sealed class ResponseColumns
{
    private readonly List<ProgramColumns> _programs;

    /// <summary>Takes the programs' columns together.</summary>
    /// <param name="programs">The programs.</param>
    public ResponseColumns(IEnumerable<Program> programs) => _programs =
    [
        .. programs.Select(program => new ProgramColumns(
            new Wanted("ประทับเวลา", program.Form.Timestamp),
            new Wanted("อำเภอ", program.Form.District),
            new Wanted("ประจำเดือน", program.Form.Month),
            [
                new Wanted("ไม่มีผลการดำเนินงาน", program.Form.NothingToReport),
                .. program.Indicators.Select(indicator => new Wanted(indicator.Name, indicator.Columns)),
            ])),
    ];

    /// <summary>Changes when the programs look for other columns, so that unchanged files are read again.</summary>
    public string Fingerprint => field ??= Core.Fingerprint.Of(_programs.SelectMany(program => program.All).SelectMany(wanted => wanted.Aliases.Prepend("#" + wanted.Name)));

    /// <summary>True when the table is one of responses.</summary>
    /// <param name="table">The table.</param>
    /// <returns>Whether timestamp and district are there, and no needed column twice.</returns>
    public bool IsResponses(ResponseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Find(table.Headers) is ColumnFinding.Found;
    }

    /// <summary>True when the table is one of responses, or would be if its headers were in order.</summary>
    /// <param name="table">The table.</param>
    /// <returns>Whether timestamp or district is there.</returns>
    public bool IsConcerned(ResponseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Find(table.Headers) is not ColumnFinding.NoResponses;
    }

    /// <summary>The columns whose header is one of a timestamp.</summary>
    /// <param name="headers">The header texts.</param>
    /// <returns>Their places, from 0.</returns>
    public IEnumerable<int> Timestamps(IEnumerable<string> headers)
    {
        var canonical = headers.Select(ColumnMap.KeyOf).ToList();
        return _programs.SelectMany(program => program.Timestamp.In(canonical)).Distinct();
    }

    /// <summary>The columns whose header is one of a reporting month.</summary>
    /// <param name="headers">The header texts.</param>
    /// <returns>Their places, from 0.</returns>
    public IEnumerable<int> Months(IEnumerable<string> headers)
    {
        var canonical = headers.Select(ColumnMap.KeyOf).ToList();
        return _programs.SelectMany(program => program.Month.In(canonical)).Distinct();
    }

    /// <summary>Looks at the headers of a table.</summary>
    /// <param name="headers">The header texts.</param>
    /// <returns>Where the columns are, or what is wrong with them.</returns>
    internal ColumnFinding Find(ValueList<string> headers)
    {
        var canonical = headers.Select(ColumnMap.KeyOf).ToList();
        ColumnFinding? best = null;
        foreach (var finding in _programs.Select(program => Find(program, canonical)))
        {
            best = best is null || finding.Rank > best.Rank ? finding : best;
        }

        return best ?? new ColumnFinding.NoResponses();
    }

    private static ColumnFinding Find(ProgramColumns program, List<string> headers)
    {
        var timestamp = program.Timestamp.In(headers);
        var district = program.District.In(headers);
        if (timestamp.Count > 0 && district.Count > 0)
        {
            var doubled = program.All.Where(wanted => wanted.In(headers).Count > 1).ToList();
            return doubled.Count > 0 ? new ColumnFinding.Doubled(doubled) : new ColumnFinding.Found(timestamp[0], district[0]);
        }

        return timestamp.Count > 0 ? new ColumnFinding.Missing(program.District)
            : district.Count > 0 ? new ColumnFinding.Missing(program.Timestamp)
            : new ColumnFinding.NoResponses();
    }

    /// <summary>The header texts by which one column is found.</summary>
    internal sealed record Wanted
    {
        private readonly HashSet<string> _canonical;

        internal Wanted(string name, IEnumerable<string> aliases)
        {
            Name = name;
            Aliases = aliases.ToValueList();
            _canonical = Aliases.Select(ColumnMap.KeyOf).ToHashSet(StringComparer.Ordinal);
        }

        internal string Name { get; }

        internal ValueList<string> Aliases { get; }

        internal List<int> In(List<string> headers) => [.. Enumerable.Range(0, headers.Count).Where(column => _canonical.Contains(headers[column]))];
    }

    private sealed record ProgramColumns(Wanted Timestamp, Wanted District, Wanted Month, IReadOnlyList<Wanted> Others)
    {
        internal IEnumerable<Wanted> All => [Timestamp, District, Month, .. Others];
    }
}

/// <summary>What the headers of a table tell.</summary>
public abstract record ColumnFinding
{
    private ColumnFinding()
    {
    }

    /// <summary>The program that the table fits best speaks for it.</summary>
    internal abstract int Rank { get; }

    /// <summary>A table of responses.</summary>
    internal sealed record Found(int Timestamp, int District) : ColumnFinding
    {
        internal override int Rank => 3;
    }

    /// <summary>A table of responses in which columns are there twice.</summary>
    internal sealed record Doubled(IReadOnlyList<ResponseColumns.Wanted> Columns) : ColumnFinding
    {
        internal override int Rank => 2;
    }

    /// <summary>A table that lacks the timestamp or the district, but has the other.</summary>
    internal sealed record Missing(ResponseColumns.Wanted Column) : ColumnFinding
    {
        internal override int Rank => 1;
    }

    /// <summary>No table of responses.</summary>
    internal sealed record NoResponses : ColumnFinding
    {
        internal override int Rank => 0;
    }
}
