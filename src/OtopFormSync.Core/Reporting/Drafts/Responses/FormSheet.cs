namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>A response sheet as it was while it had these headings.</summary>
/// <param name="source">The source.</param>
/// <param name="headers">The headings.</param>
internal sealed class FormSheet(string source, ValueList<string> headers)
{
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;
    private DateTimeOffset? _lastWithdrawn;
    private ColumnMap? _map;
    private HashSet<string>? _keys;

    /// <summary>The source.</summary>
    public string Source { get; } = source;

    /// <summary>The headings.</summary>
    public ValueList<string> Headers { get; } = headers;

    private HashSet<string> Keys => _keys ??= Headers.Where(header => !string.IsNullOrWhiteSpace(header)).Select(ColumnMap.KeyOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Takes note of a row.</summary>
    public void Add(StoredReport row)
    {
        var at = row.Report.ReceivedAt;
        if (row.WithdrawnAt is not null)
        {
            _lastWithdrawn = _lastWithdrawn > at ? _lastWithdrawn : at;
            return;
        }

        _first = _first < at ? _first : at;
        _last = _last > at ? _last : at;
    }

    /// <summary>Its columns.</summary>
    public ColumnMap MapOf(FormQuestions questions) => _map ??= ColumnMap.Of(questions, Headers);

    /// <summary>True when it has the heading.</summary>
    public bool Has(string heading) => Keys.Contains(ColumnMap.KeyOf(heading));

    /// <summary>True when most headings are the same: one form before and after somebody edited it.</summary>
    public bool IsLike(FormSheet other) => 2 * Keys.Count(other.Keys.Contains) > Math.Max(Keys.Count, other.Keys.Count);

    /// <summary>True when all its rows came after those of the other: two forms that are in use side by side are two.</summary>
    public bool IsAfter(FormSheet other) => _first is null || !((other._last ?? other._lastWithdrawn) >= _first);
}
