namespace OtopFormSync.Core.Programs;

/// <summary>Header texts by which the columns of a response sheet are found; compared canonically, never by position.</summary>
public sealed record FormColumns
{
    /// <summary>Time of the response (ประทับเวลา, Timestamp).</summary>
    public required ValueList<string> Timestamp { get; init; }

    /// <summary>The district.</summary>
    public required ValueList<string> District { get; init; }

    /// <summary>The month that is reported; a sheet without such a column reports the month that the deadline rule gives.</summary>
    public required ValueList<string> Month { get; init; }

    /// <summary>The tick for "nothing to report this month"; empty when the form has none.</summary>
    public ValueList<string> NothingToReport { get; init; } = [];

    /// <summary>The district's explanation of an unusual figure.</summary>
    public ValueList<string> Explanation { get; init; } = [];

    /// <summary>Columns that are known and not read: names, telephone numbers, file links.</summary>
    public ValueList<string> Ignored { get; init; } = [];
}
