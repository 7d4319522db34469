namespace OtopFormSync.Storage.Rows;

/// <summary>What a reader made of a document; of an earlier version's reading nothing is kept, since it is made again.</summary>
internal sealed class ReadingRow
{
    /// <summary>The hash of the document.</summary>
    public required string Document { get; set; }

    /// <summary>The version of the reader.</summary>
    public required string Reader { get; set; }

    public required byte[] Content { get; set; }
}
