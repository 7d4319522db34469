using System.Buffers;
using System.IO.Compression;
using System.Text;
using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Documents.Tests.Workbooks;

public sealed class RoundTripTests
{
    [Fact]
    public void What_was_written_reads_back_the_same()
    {
        var book = SampleBook.Make();
        var state = ResultsWorkbook.Read(SampleWorkbook.Write(book));
        Assert.Equal(ResultsBook.LayoutVersion, state.LayoutVersion);
        BookAssert.Stands(book, state);
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes()
    {
        Assert.Equal(SampleWorkbook.Write(SampleBook.Make()), SampleWorkbook.Write(SampleBook.Make()));
        var first = SampleWorkbook.Write(SampleBook.Make());
        Assert.Equal(SampleWorkbook.Write(SampleBook.Make(), first), SampleWorkbook.Write(SampleBook.Make(), first));
    }

    [Fact]
    public void Writing_over_itself_again_and_again_adds_nothing()
    {
        var second = SampleWorkbook.Write(SampleBook.Make(), SampleWorkbook.Write(SampleBook.Make()));
        var third = SampleWorkbook.Write(SampleBook.Make(), second);

        // The packaging library gives notes and charts other part names each time, so not every byte is the same.
        Assert.Equal(Parts(second).Count, Parts(third).Count);
        Assert.Equal(Parts(second)["xl/styles.xml"], Parts(third)["xl/styles.xml"]);
        BookAssert.Stands(SampleBook.Make(), ResultsWorkbook.Read(third));
    }

    [Fact]
    public void What_was_read_is_written_over_without_being_read_again()
    {
        var first = SampleWorkbook.Write(SampleBook.Make());
        var standing = ResultsWorkbook.Open(first);
        using var output = new MemoryStream();
        ResultsWorkbook.WriteOver(standing, SampleBook.Make(), output);
        Assert.Equal(SampleWorkbook.Write(SampleBook.Make(), first), output.ToArray());
        Assert.Equal(ResultsWorkbook.Read(first).Tabs, standing.State.Tabs);
        Assert.Equal(ResultsWorkbook.VersionOf(first), standing.State.Version);
    }

    [Fact]
    public void A_tab_of_people_is_copied_as_it_lies_in_the_file()
    {
        var hand = WorkbookHand.In(SampleWorkbook.Write(SampleBook.Make()));
        hand.AddTab("งานของฉัน");
        hand.Type("งานของฉัน", 1, 1, "ห้ามลบ");
        var saved = Padded(hand.Saved, "ห้ามลบ");
        var after = PackedParts.Of(SampleWorkbook.Write(SampleBook.Make(), saved.Workbook));
        Assert.Equal(PackedParts.Of(saved.Workbook)[saved.Part].Packed.ToArray(), after[saved.Part].Packed.ToArray());
    }

    [Fact]
    public void The_format_s_own_validator_finds_no_fault()
    {
        foreach (var bytes in (byte[][])[SampleWorkbook.Write(SampleBook.Make()), SampleWorkbook.Write(SampleBook.Make(), SampleWorkbook.Write(SampleBook.Make()))])
        {
            if (Environment.GetEnvironmentVariable("KEEP_SAMPLE") is { } path)
            {
                File.WriteAllBytes(path, bytes);
            }

            SampleWorkbook.IsValid(bytes);
        }
    }

    private static Dictionary<string, long> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => entry.Length, StringComparer.Ordinal);
    }

    /// <summary>The workbook as a program packs it that has another mind of packing, with much that means nothing in the sheet that holds a text.</summary>
    private static (byte[] Workbook, string Part) Padded(byte[] workbook, string text)
    {
        var part = "";
        using var output = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook)))
        using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var xml = reader.ReadToEnd();
                using var packed = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (xml.Contains(text, StringComparison.Ordinal))
                {
                    part = entry.FullName;
                    xml += $"<!--{string.Join(' ', Enumerable.Range(0, 2_000))}-->";
                }

                packed.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return (output.ToArray(), part);
    }
}
