using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Reads each mail once: what its reader made of it stays in the store until the reader is another. In one cycle only so much is read anew that the cycle ends; the rest follows in the next ones, in the order in which it came.</summary>
/// <param name="reader">Reads what is not kept.</param>
/// <param name="store">Keeps what was read.</param>
public sealed class KeptReadings(IMailReader reader, IReadingStore store) : IMailReader
{
    /// <summary>What a cycle may read anew, as <see cref="MailContent.Work"/>: half a minute on an office machine, a thousand ordinary reports.</summary>
    public const long MostWork = 3_000_000_000;

    private readonly HashSet<string> _brokenOff = new(StringComparer.Ordinal);
    private long _left = MostWork;

    /// <inheritdoc/>
    public string Version => reader.Version;

    /// <summary>A new cycle may read again.</summary>
    public void BeginCycle()
    {
        _left = MostWork;
        _brokenOff.Clear();
    }

    /// <inheritdoc/>
    public MailContent Read(RawContent.Mail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return Read(mail.Hash, () => reader.Read(mail));
    }

    /// <inheritdoc/>
    public MailContent Read(RawContent.LineMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Read(message.Hash, () => reader.Read(message));
    }

    private MailContent Read(string document, Func<MailContent> read)
    {
        if (store.FindReading(document, Version) is { } kept)
        {
            return ReadingCodec.Decode<MailContent>(kept);
        }

        if (_left <= 0)
        {
            throw new UnfinishedReadingException { IsPutOff = true };
        }

        if (_brokenOff.Contains(document))
        {
            throw new UnfinishedReadingException();
        }

        try
        {
            var reading = ReadingCodec.Encode(read());
            store.KeepReading(document, Version, reading);
            var content = ReadingCodec.Decode<MailContent>(reading); // the first time nothing else than ever after
            _left -= content.Work;
            return content;
        }
        catch (UnfinishedReadingException)
        {
            // It took a minute and more: after a few of them the cycle has to come to its end.
            _brokenOff.Add(document);
            _left -= MostWork / 3;
            throw;
        }
    }
}
