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

    /// <summary>Who filled the form in: the address that the form collects or asks for.</summary>
    public ValueList<string> Address { get; init; } = [];

    /// <summary>Whether the form proves addresses or lets people type them: the sheet does not tell.</summary>
    public FormAddresses Addresses { get; init; }

    /// <summary>What becomes of an answer without an address; null: it counts where the sheet has no column for it, and waits where it has one.</summary>
    public UnsignedAnswers? UnsignedAnswers { get; init; }

    /// <summary>The Form's link, in which <c>{district}</c> and <c>{month}</c> stand for the choices that are made beforehand; null when mails carry none.</summary>
    public string? Link { get; init; }

    /// <summary>Columns that are known and not read: names, telephone numbers, file links.</summary>
    public ValueList<string> Ignored { get; init; } = [];
}
