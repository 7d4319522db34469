namespace OtopFormSync.Core.Sync.Ports;

/// <summary>Keeps what was read of documents, also that they cannot be read, so that none is read twice by the same reader.</summary>
/// <remarks>Not asynchronous, since deriving is not: a reading is asked for in the midst of it.</remarks>
public interface IReadingStore
{
    /// <summary>What a reader made of a document.</summary>
    /// <param name="document">The hash of the document.</param>
    /// <param name="reader">The reader with its version.</param>
    /// <returns>What was kept; null when this version has not read it.</returns>
    byte[]? FindReading(string document, string reader);

    /// <summary>Keeps what a reader made of a document, in place of what an earlier version made of it.</summary>
    /// <param name="document">The hash of the document.</param>
    /// <param name="reader">The reader with its version.</param>
    /// <param name="reading">What is to be kept.</param>
    void KeepReading(string document, string reader, byte[] reading);
}
