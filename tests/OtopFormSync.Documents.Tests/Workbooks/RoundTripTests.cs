using System.IO.Compression;
using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;

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
}
