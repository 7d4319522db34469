using System.Text;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>Hashes that are the same in every process and version: ids of what we add to a spreadsheet, and prints of looks.</summary>
internal static class StableHash
{
    private const int BytesOfPrint = 3;

    /// <summary>An id that is not negative, as Google wants them.</summary>
    public static int Id(params ReadOnlySpan<string> parts) => (int)(Of(string.Join('/', parts)) & int.MaxValue);

    /// <summary>Four letters that differ when the text does, but for one time in sixteen million.</summary>
    public static string Print(string text)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BitConverter.TryWriteBytes(bytes, Of(text));
        return Convert.ToBase64String(bytes[..BytesOfPrint]);
    }

    // FNV-1a, with its halves folded so that every bit counts in the part that is used.
    private static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ part) * 1099511628211UL);
        }

        return hash ^ (hash >> 32);
    }
}
