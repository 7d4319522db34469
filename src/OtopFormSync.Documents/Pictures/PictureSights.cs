using System.Security.Cryptography;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Pictures;

/// <summary>The pictures of one report, each looked at where it is met.</summary>
/// <param name="reader">Reads pictures.</param>
/// <param name="document">The hash of the report.</param>
internal sealed class PictureSights(IPictureReader reader, string document)
{
    /// <summary>More are an album of an event; whoever sends one, reports elsewhere in the mail.</summary>
    private const int MostPictures = 6;

    /// <summary>How the names of such files begin.</summary>
    public const string Mails = "MAIL-";

    private readonly List<MailPicture> _pictures = [];
    private int _looked;

    /// <summary>What was seen, in order.</summary>
    public IReadOnlyList<MailPicture> Pictures => _pictures;

    /// <summary>What looking cost.</summary>
    public long Work { get; private set; }

    /// <summary>Pictures of a report; null where nothing reads them.</summary>
    /// <param name="reader">Reads pictures; null where they are only shown.</param>
    /// <param name="document">The hash of the report.</param>
    public static PictureSights? By(IPictureReader? reader, string document) => reader is null ? null : new(reader, document);

    /// <summary>Looks at what cannot be read otherwise, when it is a picture.</summary>
    /// <param name="complaint">Why it cannot be read.</param>
    /// <param name="file">The file; null when it is too big.</param>
    /// <param name="place">Where it is, in Thai.</param>
    /// <param name="budget">What the report may cost.</param>
    /// <returns>Under which file it is laid before officers, and why it is only shown where there is more to say of that; null for what is no picture, or one too many.</returns>
    public (string File, Saying? Why)? Look(Complaint complaint, byte[]? file, string place, Budget budget)
    {
        if (!complaint.IsOfPicture || file is null || _looked == MostPictures)
        {
            return null;
        }

        _looked++;
        var name = NameOf(file);
        var reading = reader.Read(document, file);
        Work += reading?.Work ?? 0;
        if (reading?.Pages.SelectMany(page => PictureTables.Of(page, place, budget)).ToValueList() is { IsEmpty: false } sights)
        {
            _pictures.Add(new(place, sights) { File = name });
        }

        return (name, reading?.Fault is not { } fault ? null : fault switch
        {
            PictureFault.NotOpened => null,
            PictureFault.TooBig => new("document.picture-too-big"),
            PictureFault.TooSlow => new("document.picture-too-slow"),
        });
    }

    /// <summary>The file in the workspace under which a picture of a mail is laid before officers: by its content, whatever its sender called it.</summary>
    /// <param name="file">The picture.</param>
    internal static string NameOf(ReadOnlySpan<byte> file) => $"{MailPicture.Folder}/{Mails}{Convert.ToHexStringLower(SHA256.HashData(file))[..16]}.{EndingOf(file)}";

    private static string EndingOf(ReadOnlySpan<byte> file) => file.StartsWith("%PDF"u8) ? "pdf" : (PictureKinds.Of(file) ?? PictureKind.Jpeg).Ending();
}
