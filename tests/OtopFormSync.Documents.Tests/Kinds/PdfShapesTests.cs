using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Cells;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>How letters are drawn is not read: a font whose outlines are damaged costs no more than a sound one, and changes no letter.</summary>
public sealed partial class PdfShapesTests
{
    private const ushort Points = 40_000;
    private const string File = "looks-by-writer.pdf";

    [Fact]
    public void Outlines_that_claim_more_points_than_they_hold_cost_nothing_and_change_no_letter()
    {
        var sound = CaseFile.Bytes(File);
        var damaged = WithFonts(sound, font =>
        {
            var (at, length) = Table(font, "glyf");
            for (var i = 0; i + 1 < length; i += 2)
            {
                // One contour of many points, from wherever it is read.
                BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(at + i), i % 12 == 0 ? (ushort)1 : Points);
            }
        });

        var (expected, _) = Read(sound);
        var (_, usual) = Read(WithFonts(sound, _ => { }));
        var (text, cost) = Read(damaged);

        Assert.Equal(expected, text);
        Assert.InRange(cost, 0, usual * 2);
    }

    private static (string Text, long Allocated) Read(byte[] pdf)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = AttachmentReader.Read(pdf, File, TimeProvider.System);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(read.Problems);
        return ($"{read.Text}\n{string.Join('\n', read.Tables.SelectMany(Shown.Rows).Select(row => string.Join('|', row)))}", allocated);
    }

    private static (int At, int Length) Table(byte[] font, string name)
    {
        var entry = font.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name));
        return ((int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8)), (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 12)));
    }

    // The file with each of its fonts changed; where its parts lie then is found by whoever reads it.
    private static byte[] WithFonts(byte[] pdf, Action<byte[]> change)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var found = FontStream().Matches(text);
        Assert.NotEmpty(found);
        foreach (var match in found.Reverse())
        {
            var font = Unpacked(pdf.AsMemory(match.Groups["packed"].Index));
            change(font);
            text = text[..match.Groups["packed"].Index] + Encoding.Latin1.GetString(Packed(font)) + "\n" + text[text.IndexOf("endstream", match.Index, StringComparison.Ordinal)..];
        }

        return Encoding.Latin1.GetBytes(text);
    }

    private static byte[] Unpacked(ReadOnlyMemory<byte> packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var font = new MemoryStream();
        stream.CopyTo(font);
        return font.ToArray();
    }

    private static byte[] Packed(byte[] font)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(font);
        }

        return packed.ToArray();
    }

    [GeneratedRegex(@"/Length1 \d+>>\s*stream\r?\n(?<packed>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FontStream();
}
