using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Drafts.Responses;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>The columns that the programs look for in a response sheet.</summary>
public sealed class ResponseColumns
{
    private readonly List<FormQuestions> _programs;

    /// <summary>Takes the programs' columns together.</summary>
    /// <param name="programs">The programs.</param>
    public ResponseColumns(IEnumerable<Program> programs) => _programs = [.. programs.Select(program => new FormQuestions(program))];

    /// <summary>Changes when the programs look for other columns, so that unchanged files are read again.</summary>
    public string Fingerprint => field ??= Core.Fingerprint.Of(_programs.SelectMany(program => program.All).SelectMany(question => question.Headings.Prepend("#" + question.Name)));

    /// <summary>True when the table is one of responses.</summary>
    /// <param name="table">The table.</param>
    /// <returns>Whether timestamp and district are there, the timestamp not twice.</returns>
    public bool IsResponses(ResponseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Find(table.Headers) is ColumnFinding.Found;
    }

    /// <summary>True when the table has a timestamp or a district.</summary>
    /// <param name="table">The table.</param>
    /// <returns>Whether either is there.</returns>
    public bool HasAny(ResponseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Find(table.Headers) is not ColumnFinding.NoResponses;
    }

    /// <summary>The tables that are ones of responses, or would be if their headers were in order. Beside a table of responses one without timestamp is somebody's own, whatever its headings.</summary>
    /// <param name="tables">The tables of a spreadsheet.</param>
    /// <param name="hasResponses">True when one of them, or of another of its tabs, is one of responses.</param>
    /// <returns>The tables, in their order.</returns>
    public IEnumerable<ResponseTable> Concerned(IEnumerable<ResponseTable> tables, bool hasResponses) => tables.Where(table => Find(table.Headers).MayBeResponses(hasResponses));

    /// <summary>The columns whose header is one of a timestamp.</summary>
    /// <param name="headers">The header texts.</param>
    /// <returns>Their places, from 0.</returns>
    public IEnumerable<int> Timestamps(IEnumerable<string> headers)
    {
        var headings = headers.Select(header => new Heading(header)).ToList();
        return _programs.SelectMany(program => program.Timestamp.In(headings)).Distinct();
    }

    /// <summary>The columns whose header is one of a reporting month.</summary>
    /// <param name="headers">The header texts.</param>
    /// <returns>Their places, from 0.</returns>
    public IEnumerable<int> Months(IEnumerable<string> headers)
    {
        var headings = headers.Select(header => new Heading(header)).ToList();
        return _programs.SelectMany(program => program.Month.In(headings)).Distinct();
    }

    /// <summary>What a table asks, whatever the words: the language of the headings and the columns that the programs pass over play no part.</summary>
    /// <param name="headers">The header texts.</param>
    /// <returns>The programs' questions, and all questions.</returns>
    internal (HashSet<string> Known, HashSet<string> All) QuestionsOf(ValueList<string> headers)
    {
        var headings = headers.Select(header => new Heading(header)).ToList();
        var known = _programs.SelectMany(program => program.All.Append(program.Explanation)).Where(question => !question.In(headings).IsEmpty).Select(question => question.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = headers.Where(header => _programs.TrueForAll(program => ColumnMap.Of(program, headers).Unknown.Contains(header))).Select(ColumnMap.KeyOf).Where(key => key.Length > 0);
        return (known, known.Concat(unknown).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The columns whose header is one of a district.</summary>
    /// <param name="headers">The header texts.</param>
    internal ValueList<int> DistrictsIn(ValueList<string> headers)
    {
        var headings = headers.Select(header => new Heading(header)).ToList();
        return _programs.SelectMany(program => program.District.In(headings)).Distinct().ToValueList();
    }

    /// <summary>Looks at the headers of a table.</summary>
    /// <param name="headers">The header texts.</param>
    /// <returns>Where the columns are, or what is wrong with them.</returns>
    internal ColumnFinding Find(ValueList<string> headers)
    {
        ColumnFinding best = new ColumnFinding.NoResponses();
        var doubled = new List<FormQuestion>();
        foreach (var program in _programs)
        {
            var map = ColumnMap.Of(program, headers);
            doubled.AddRange(map.Doubled);
            var finding = Find(program, map);
            best = finding.Rank > best.Rank ? finding : best;
        }

        return best is ColumnFinding.Found found ? found with { Asked = AskedIn(headers), Doubled = doubled.DistinctBy(question => question.Name).ToValueList() } : best;
    }

    private ValueList<int> AskedIn(ValueList<string> headers)
    {
        var headings = headers.Select(header => new Heading(header)).ToList();
        return _programs.SelectMany(program => (IEnumerable<FormQuestion>)[.. program.All, program.Explanation, program.Address]).SelectMany(question => question.In(headings)).Distinct().ToValueList();
    }

    private static ColumnFinding Find(FormQuestions program, ColumnMap map) => (map.Timestamp >= 0, !map.Districts.IsEmpty) switch
    {
        (true, true) => map.Doubled.Contains(program.Timestamp) ? new ColumnFinding.TwoTimestamps(program.Timestamp) : new ColumnFinding.Found(map.Timestamp) { Month = map.Month < 0 ? null : map.Month },
        (true, false) => new ColumnFinding.Missing(program.District, HasTimestamp: true),
        (false, true) => new ColumnFinding.Missing(program.Timestamp, HasTimestamp: false),
        (false, false) => new ColumnFinding.NoResponses(),
    };
}
