using System.Buffers.Binary;

namespace OtopFormSync.Documents;

/// <summary>What kind of picture a file is.</summary>
internal enum PictureKind
{
    /// <summary>JPEG: of cameras and chats.</summary>
    Jpeg,

    /// <summary>PNG: of screens.</summary>
    Png,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>A bitmap of Windows.</summary>
    Bmp,

    /// <summary>TIFF: of scanners and fax machines, with one page or several.</summary>
    Tiff,

    /// <summary>WebP: of web pages.</summary>
    WebP,

    /// <summary>HEIC, HEIF and AVIF: of telephones.</summary>
    Heic,
}

/// <summary>Tells pictures by their first bytes.</summary>
internal static class PictureKinds
{
    // Brands of ISO 14496-12 files that hold still pictures (HEIF, AVIF).
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];

    /// <summary>What kind of picture a file is.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The kind; null for what is no picture.</returns>
    public static PictureKind? Of(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PictureKind.Jpeg
        : file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? PictureKind.Png
        : file.StartsWith("GIF8"u8) ? PictureKind.Gif
        : file.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 42, 0]) || file.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 42]) ? PictureKind.Tiff
        : file.StartsWith("BM"u8) && file.Length > 6 && BinaryPrimitives.ReadInt32LittleEndian(file[2..]) == file.Length ? PictureKind.Bmp
        : file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? PictureKind.WebP
        : file.Length > 12 && file[4..].StartsWith("ftyp"u8) && Array.Exists(HeicBrands, System.Text.Encoding.ASCII.GetString(file.Slice(8, 4)).Equals) ? PictureKind.Heic
        : null;

    /// <summary>What people call it.</summary>
    /// <param name="kind">The kind.</param>
    public static string Name(this PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => "JPEG",
        PictureKind.Png => "PNG",
        PictureKind.Gif => "GIF",
        PictureKind.Bmp => "BMP",
        PictureKind.Tiff => "TIFF",
        PictureKind.WebP => "WebP",
        PictureKind.Heic => "HEIC",
    };

    /// <summary>How names of such files end.</summary>
    /// <param name="kind">The kind.</param>
    public static string Ending(this PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => "jpg",
        PictureKind.Png => "png",
        PictureKind.Gif => "gif",
        PictureKind.Bmp => "bmp",
        PictureKind.Tiff => "tif",
        PictureKind.WebP => "webp",
        PictureKind.Heic => "heic",
    };
}
