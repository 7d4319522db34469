using System.Globalization;
using System.Runtime.InteropServices;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Line.Reading;

/// <summary>The folder <c>review/</c>, where an officer looks at pictures that nobody else can read.</summary>
/// <param name="workspace">The workspace's folder.</param>
public sealed class ReviewFolder(string workspace)
{
    private const string Name = MailPicture.Folder;

    /// <summary>Lays a picture there; the same one again is laid over itself.</summary>
    /// <param name="at">When it was sent.</param>
    /// <param name="messageId">The message's id.</param>
    /// <param name="picture">The picture.</param>
    /// <returns>The file as people read it, such as <c>review/LINE-2567-01-14-0912-468789.jpg</c>.</returns>
    internal string Lay(DateTimeOffset at, string messageId, LineContent.Fetched picture)
    {
        var sent = at.InBangkok();
        var file = string.Create(CultureInfo.InvariantCulture, $"LINE-{BuddhistEra.Of(sent.Year)}-{sent:MM-dd-HHmm}-{messageId}{ExtensionOf(picture.MediaType)}");
        var folder = Path.Combine(workspace, Name);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, file), ImmutableCollectionsMarshal.AsArray(picture.Bytes) ?? []);
        return $"{Name}/{file}";
    }

    /// <summary>Removes a picture whose report is kept no longer.</summary>
    /// <param name="place">The place of the report; nothing is done for one that is not in the folder.</param>
    public void Remove(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.StartsWith($"{Name}/LINE-", StringComparison.Ordinal) && Path.GetFileName(place) is var file && place.Length == Name.Length + 1 + file.Length)
        {
            File.Delete(Path.Combine(workspace, Name, file));
        }
    }

    /// <summary>How the name of a picture ends.</summary>
    /// <param name="mediaType">What LINE says it is; null when it says nothing.</param>
    internal static string ExtensionOf(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "image/heic" => ".heic",
        _ => ".jpg",
    };
}
