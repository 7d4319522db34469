using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;

namespace OtopFormSync.Documents.Pictures;

/// <summary>The pictures of a report as files, for people to look at.</summary>
public static class PictureFiles
{
    /// <summary>How the names of such files begin.</summary>
    public const string Prefix = PictureSights.Mails;

    /// <summary>Takes them out of a report.</summary>
    /// <param name="content">The report.</param>
    /// <returns>Each by its file in the workspace, as questions name it.</returns>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> In(RawContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var found = new Finder();
        var reader = new EmlReader(pictures: found);
        content.Match((Reader: reader, Found: found), static (state, _) => state.Found, static (state, mail) => Looked(state.Reader.Read(mail), state.Found), static (state, message) => Looked(state.Reader.Read(message), state.Found), static (state, _) => state.Found);
        return found.Files;
    }

    private static Finder Looked(MailContent content, Finder found) => content.Pictures.IsEmpty ? found : throw new InvalidOperationException("Nothing is read where pictures are only found.");

    /// <summary>Is handed what a reader of pictures would be, and reads nothing.</summary>
    private sealed class Finder : IPictureReader
    {
        public Dictionary<string, ReadOnlyMemory<byte>> Files { get; } = new(StringComparer.Ordinal);

        public string Version => "";

        public PictureReading? Read(string document, ReadOnlyMemory<byte> file)
        {
            Files[PictureSights.NameOf(file.Span)] = file;
            return null;
        }
    }
}
