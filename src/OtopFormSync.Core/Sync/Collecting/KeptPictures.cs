using System.Security.Cryptography;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Has each picture of a report read once, and for good: another machine, or none, changes nothing of what officers were asked.</summary>
/// <param name="reader">Reads pictures.</param>
/// <param name="store">Keeps what was read.</param>
public sealed class KeptPictures(IPictureReader reader, IReadingStore store) : IPictureReader
{
    /// <summary>How often one is tried that cannot be read in its time: a busy machine is so for a while, a picture that is too much for it for ever.</summary>
    public const int MostAttempts = 3;

    // The form in which readings are kept; what is kept in another is read anew.
    private const string Form = "pictures 1";

    /// <inheritdoc/>
    public string Version => reader.Version;

    /// <inheritdoc/>
    public PictureReading? Read(string document, ReadOnlyMemory<byte> file)
    {
        ArgumentNullException.ThrowIfNull(document);
        var key = $"{document}/{Convert.ToHexStringLower(SHA256.HashData(file.Span))}";
        var kept = store.FindReading(key, Form) is { } bytes ? ReadingCodec.Decode<Kept>(bytes) : new();
        if (kept.Reading is not null)
        {
            return kept.Reading with { Work = 0 };
        }

        try
        {
            if (reader.Read(document, file) is not { } reading)
            {
                return null;
            }

            Keep(key, new() { Reading = reading });
            return reading;
        }
        catch (UnfinishedReadingException) when (kept.Attempts + 1 < MostAttempts)
        {
            Keep(key, new() { Attempts = kept.Attempts + 1 });
            throw;
        }
        catch (UnfinishedReadingException)
        {
            var given = new PictureReading { Fault = PictureFault.TooSlow };
            Keep(key, new() { Reading = given });
            return given;
        }
    }

    private void Keep(string key, Kept kept) => store.KeepReading(key, Form, ReadingCodec.Encode(kept));

    /// <summary>A reading, or how often it was tried.</summary>
    private sealed record Kept
    {
        public PictureReading? Reading { get; init; }

        public int Attempts { get; init; }
    }
}
