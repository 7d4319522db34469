using System.IO.Compression;
using System.Text;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Tests.Mail;
using OtopFormSync.Documents.Tests.Responses;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests;

/// <summary>What a document says does not depend on how fast the machine is: its work is counted, and a machine that is too slow tries again.</summary>
public sealed class WorkTests
{
    private const string TooMuch = "ไฟล์มีเนื้อหาให้อ่านมากเกินกำหนด";

    /// <summary>A few cells among megabytes of blanks: read in a moment, and more work than between two looks at the clock.</summary>
    private static readonly byte[] Heavy = Xlsx.Make("1", Xlsx.Row(1, "อำเภอ", "ยอด"), $"<!--{new string(' ', 12_000_000)}-->", """<row r="2"><c r="A2" t="inlineStr"><is><t>ท่าบ่อ</t></is></c><c r="B2"><v>5</v></c></row>""");

    [Fact]
    public void A_clock_that_jumps_by_a_minute_at_each_look_changes_no_reading()
    {
        var slow = new SlowMachine { IsSlow = true };
        foreach (var name in SampleMailTests.Names)
        {
            Assert.Equal(EmlReaderTests.Read(SampleMailTests.Bytes(name)), EmlReaderTests.Read(SampleMailTests.Bytes(name), slow));
        }

        var csv = Encoding.UTF8.GetBytes("อำเภอ,ยอด\n" + string.Concat(Enumerable.Repeat("ท่าบ่อ,1\n", 100_000)));
        Assert.Equal(100_000, Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(csv, "a.csv", slow)).Tables[0].Rows.Count);
    }

    [Fact]
    public void A_machine_that_is_too_slow_says_nothing_of_the_mail_and_reads_it_whole_later()
    {
        var machine = new SlowMachine { IsSlow = true };
        var mail = EmlReaderTests.Mail(EmlReaderTests.File("a.xlsx", Heavy));
        Assert.Throws<UnfinishedReadingException>(() => EmlReaderTests.Read(mail, machine));

        machine.IsSlow = false;
        var content = EmlReaderTests.Read(mail, machine);
        Assert.Empty(content.Problems);
        Assert.Equal("ท่าบ่อ", Assert.Single(content.Tables).Rows[1].Cells[0].Text);
    }

    [Fact]
    public void A_response_file_that_a_slow_machine_cannot_finish_is_tried_again()
    {
        var machine = new SlowMachine { IsSlow = true };
        var refused = Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(Heavy, "a.xlsx", machine));
        Assert.True(refused.IsPassing);
        Assert.Contains("รอบถัดไป", refused.Telling.InThai, StringComparison.Ordinal);

        machine.IsSlow = false;
        Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(Heavy, "a.xlsx", machine));
    }

    public static TheoryData<string, byte[], string> Hostile() => new()
    {
        { "one sheet under five thousand names", Workbook(ManySheets(5_000)), TooMuch },
        { "elements that only seem to be closed", Html(string.Concat(Enumerable.Repeat("<div></x>", 400_000))), "ซ้อนกันลึกผิดปกติ" },
        { "elements that a table hides", Html(string.Concat(Enumerable.Repeat("<div><table><td></div></table>", 120_000))), "ซ้อนกันลึกผิดปกติ" },
        { "fonts that are opened anew in each paragraph", Html("<p>" + string.Concat(Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"<b id={i}>"))) + string.Concat(Enumerable.Repeat("<p>x", 100_000))), TooMuch },
        { "tables in tables, each told with all within", Html(string.Concat(Enumerable.Repeat("<table><tr><td>", 90)) + string.Concat(Enumerable.Repeat("ยอด 5<br>", 250_000)) + string.Concat(Enumerable.Repeat("</table>", 90))), TooMuch },
        { "millions of header lines within the parts", Encoding.ASCII.GetBytes("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + string.Concat(Enumerable.Repeat("X:1\r\n", 2_000_001)) + "\r\nx\r\n--b--"), "ส่วนประกอบ" },
        { "one line of columns over many short ones", Encoding.UTF8.GetBytes("Subject: x\r\n\r\na" + new string('\t', 100_000) + "x\n" + string.Concat(Enumerable.Repeat("a\tb\n", 100_000))), TooMuch },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_document_over_the_bound_is_refused_by_its_work_while_the_clock_stands_still(string kind, byte[] mail, string thai)
    {
        var read = EmlReaderTests.Read(mail, new SlowMachine());
        Assert.True(read.Problems.Any(problem => problem.Why().Contains(thai, StringComparison.Ordinal)), $"{kind}: {string.Join(", ", read.Problems.Select(problem => problem.Why()))}");
    }

    [Fact]
    public void Long_rows_of_siblings_are_read_in_the_time_of_their_length()
    {
        var mail = EmlReaderTests.Read(Html(string.Concat(Enumerable.Repeat("ยอด 5<br>", 100_000))), new SlowMachine());
        Assert.Empty(mail.Problems);
        Assert.Equal(100_000, mail.Text.Split('\n').Length);
    }

    private static byte[] Workbook(byte[] xlsx) => EmlReaderTests.Mail(EmlReaderTests.File("a.xlsx", xlsx));

    private static byte[] Html(string markup) => Encoding.UTF8.GetBytes("Content-Type: text/html; charset=utf-8\r\n\r\n" + markup);

    /// <summary>Every sheet lies in the same part, of a megabyte.</summary>
    private static byte[] ManySheets(int count)
    {
        using var stream = new MemoryStream();
        stream.Write(Xlsx.Make("1", Xlsx.Row(1, new string('x', 1_000_000))));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheets = string.Concat(Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"""<sheet name="{i}" sheetId="{i}" r:id="r{i}"/>""")));
            var same = string.Concat(Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"""<Relationship Id="r{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>""")));
            Replace(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{same}</Relationships>""");
            Replace(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{sheets}</sheets></workbook>""");
        }

        return stream.ToArray();
    }

    private static void Replace(ZipArchive zip, string path, string xml)
    {
        zip.GetEntry(path)!.Delete();
        using var part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
