using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Tests.Cells;

namespace OtopFormSync.Documents.Tests.Responses;

/// <summary>Files made to fill the memory or to reach out: each is refused in a moment, with a reason that a person understands.</summary>
public sealed class HostileFileTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(15);
    private static readonly byte[] Good = Xlsx.Make("1", Xlsx.Row(1, "อำเภอ", "ยอด"), Xlsx.Row(2, "ท่าบ่อ", "5"));

    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "a size that lies", WithLyingSizes(), "เสียหาย" },
        { "a size that claims terabytes", WithSizes(0xFFFFFFF0), "โปรด" },
        { "a bomb of one long text", WithPart("xl/sharedStrings.xml", Zeros(60)), "50 MB" },
        { "thousands of empty parts", WithParts(2_500), "โปรด" },
        { "the same part twice", WithPart("xl/workbook.xml", Encoding.UTF8.GetBytes("<workbook/>")), "เสียหาย" },
        { "a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "รหัสผ่าน" },
        { "a compound file of nothing", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]], "เสียหาย" },
        { "an entity that names a file", Replaced("xl/worksheets/sheet1.xml", xml => """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>""" + xml.Replace("ท่าบ่อ", "&a;", StringComparison.Ordinal)), "เสียหาย" },
        { "a billion laughs", Replaced("xl/worksheets/sheet1.xml", xml => """<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>""" + xml.Replace("ท่าบ่อ", "&b;", StringComparison.Ordinal)), "เสียหาย" },
        { "XML called xlsx", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook/>"), "XML" },
        { "a csv of 1,001 columns", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("ก", 1_001)) + "\n"), "แบ่งไฟล์" },
        { "a csv of 200,002 rows", Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 200_001))), "แบ่งไฟล์" },
        { "an unfinished quote over megabytes", Encoding.UTF8.GetBytes("a,b\n\"" + new string('x', 8_000_000)), "ขาดตอนท้าย" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_refused_in_a_moment_with_a_remedy(string kind, byte[] bytes, string thai)
    {
        var start = Stopwatch.GetTimestamp();
        var refused = Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(bytes, "รายงาน.xlsx"));
        Assert.True(Stopwatch.GetElapsedTime(start) < Bound, kind);
        Assert.Contains(thai, refused.Telling.InThai, StringComparison.Ordinal);
        Assert.Contains("โปรด", refused.Telling.InThai, StringComparison.Ordinal);
        Assert.DoesNotContain("ท่าบ่อ", refused.Telling.InEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_that_the_others_are_made_of_is_good() =>
        Assert.Equal(["ท่าบ่อ", "5"], Assert.Single(Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(Good, "a.xlsx")).Tables).Rows[0].Cells);

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_no_report(string state)
    {
        var hidden = Replaced("xl/workbook.xml", xml => xml.Replace("<sheet ", $"<sheet state=\"{state}\" ", StringComparison.Ordinal));
        Assert.Contains("ไม่พบแถวหัวตาราง", Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(hidden, "a.xlsx")).Telling.InThai, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_stray_cell_far_away_does_not_cost_memory()
    {
        var far = Xlsx.Make("1", Xlsx.Row(1, "อำเภอ", "ยอด"), """<row r="1048576"><c r="A1048576"><v>1</v></c></row>""");
        var start = Stopwatch.GetTimestamp();
        var table = Assert.Single(Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(far, "a.xlsx")).Tables);
        Assert.Equal(1_048_576, Assert.Single(table.Rows).Number);
        Assert.True(Stopwatch.GetElapsedTime(start) < Bound);
    }

    [Fact]
    public void A_package_whose_list_says_more_than_it_holds_gets_no_room_for_it()
    {
        var file = WithSizes(30 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(file, "a.xlsx"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public void An_old_workbook_that_declares_more_than_it_holds_gets_no_room_for_it()
    {
        var file = CaseFile.Bytes("formulas-without-result.xls");
        var entry = file.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Workbook\0"));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(entry + 0x78), 0x7000_0000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("เสียหาย", Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(file, "a.xls")).Telling.InThai, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
    }

    private static byte[] WithPart(string path, byte[] content) => Changed(zip => Add(zip, path, content));

    private static byte[] WithParts(int count) => Changed(zip =>
    {
        for (var i = 0; i < count; i++)
        {
            Add(zip, FormattableString.Invariant($"xl/media/{i}.bin"), []);
        }
    });

    private static byte[] Replaced(string path, Func<string, string> change) => Changed(zip =>
    {
        var entry = zip.GetEntry(path)!;
        using var reader = new StreamReader(entry.Open());
        var text = change(reader.ReadToEnd());
        reader.Dispose();
        entry.Delete();
        Add(zip, path, Encoding.UTF8.GetBytes(text));
    });

    private static byte[] Changed(Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(content);
    }

    private static byte[] Zeros(int megabytes) => new byte[megabytes * 1024 * 1024];

    /// <summary>60 MB that claim to be ten bytes.</summary>
    private static byte[] WithLyingSizes() => WithSizes(10, WithPart("xl/sharedStrings.xml", Zeros(60)));

    /// <summary>Writes another unpacked size into every entry of the directory at the file's end.</summary>
    private static byte[] WithSizes(uint size, byte[]? workbook = null)
    {
        var bytes = (byte[])(workbook ?? Good).Clone();
        for (var at = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), size);
            var next = bytes.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return bytes;
    }
}
