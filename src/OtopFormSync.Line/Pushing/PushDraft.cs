using System.Security.Cryptography;
using System.Text;
using OtopFormSync.Core.Notices;

namespace OtopFormSync.Line.Pushing;

/// <summary>The draft of a push: nothing that lies at LINE, but the decision on record that the notice goes there, by the retry key that its own key makes.</summary>
public static class PushDraft
{
    private const string Prefix = "line-";
    private const int UuidBytes = 16;

    /// <summary>The draft's id.</summary>
    /// <param name="key">The notice's key.</param>
    public static string Of(NoticeKey key) => $"{Prefix}{RetryKeyOf(key):D}";

    /// <summary>Whether a draft is one of a push.</summary>
    /// <param name="draftId">The draft's id; null while there is none.</param>
    public static bool Is(string? draftId) => draftId?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>The retry key of a notice: the same for the same notice on every machine (a UUID of version 8, of its hash).</summary>
    /// <param name="key">The notice's key.</param>
    public static Guid RetryKeyOf(NoticeKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)).AsSpan(0, UuidBytes);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash, bigEndian: true);
    }
}
