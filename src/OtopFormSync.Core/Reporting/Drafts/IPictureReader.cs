namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Reads the words of a picture, or of the pages of a scanned document, with their places. What it reads are candidates for an officer: it errs.</summary>
public interface IPictureReader
{
    /// <summary>Another one where pictures are read and where they are only shown: what was read of mails there is read again. Not that of the machine that reads, whose readings stand for good.</summary>
    string Version { get; }

    /// <summary>Reads a picture; never throws on what people send.</summary>
    /// <param name="document">The hash of the report that holds it: what is kept of the picture goes when the report goes.</param>
    /// <param name="file">The picture, or the scanned document.</param>
    /// <returns>Its words; null where nothing reads pictures.</returns>
    /// <exception cref="UnfinishedReadingException">It could not be read now; it is tried again in the next cycle.</exception>
    PictureReading? Read(string document, ReadOnlyMemory<byte> file);
}
