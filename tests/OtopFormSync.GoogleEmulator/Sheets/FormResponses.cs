namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>
/// A form that writes into a tab. It knows its questions and responses by marks on cells, which move with the cells:
/// sorting, inserting and renaming do not make it forget.
/// </summary>
internal sealed record FormResponses(int Last)
{
    /// <summary>On a header cell: the question's name in the form.</summary>
    public const string Question = "$question";

    /// <summary>On the timestamp cell of a row: the number of the response.</summary>
    public const string Response = "$response";
}
