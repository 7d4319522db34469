using System.Text;
using MimeKit;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Tests.Cells;
using OtopFormSync.Documents.Tests.Responses;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>Mails made to break a reader, and good ones that were damaged: never an exception, never a hang.</summary>
public sealed class HostileMailTests
{
    /// <summary>Each is read once for all that is asked of it: some take seconds until they are refused. The clock stands still, so that counted work alone ends a reading.</summary>
    private static readonly Dictionary<string, Lazy<MailContent>> Readings =
        Hostile().ToDictionary(row => row.Data.Item1, row => new Lazy<MailContent>(() => EmlReaderTests.Read(row.Data.Item2, new SlowMachine())), StringComparer.Ordinal);

    public static TheoryData<string> Kinds => [.. Readings.Keys];

    private static TheoryData<string, byte[]> Hostile()
    {
        return new()
        {
            { "1,024 nested multiparts", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 1024).Select(i => FormattableString.Invariant($"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"))) + "\r\nx") },
            { "10,000 parts", Encoding.ASCII.GetBytes("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\n\r\nx\r\n", 10_000)) + "--b--") },
            { "1,000 parts", Encoding.ASCII.GetBytes("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\n\r\nx\r\n", 700)) + "--b--") },
            { "100,000 headers", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("X-A: 1\r\n", 100_000)) + "\r\nx") },
            { "200,000 nested elements", Encoding.ASCII.GetBytes("Content-Type: text/html\r\n\r\n" + string.Concat(Enumerable.Repeat("<div>", 200_000))) },
            { "tangled formatting", Encoding.ASCII.GetBytes("Content-Type: text/html\r\n\r\n" + string.Concat(Enumerable.Repeat("<b><i><a><p></b></i>", 20_000))) },
            { "100,000 cells without an end", Encoding.ASCII.GetBytes("Content-Type: text/html\r\n\r\n<table>" + string.Concat(Enumerable.Repeat("<td>", 100_000)) + "</table>") },
            { "spans of a million", Encoding.ASCII.GetBytes("Content-Type: text/html\r\n\r\n<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000000 rowspan=1000000>1", 2_000)) + "</table>") },
            { "billion laughs", EmlReaderTests.Mail(EmlReaderTests.File("a.docx", Document("""<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>"""))) },
            { "20,000-deep docx", EmlReaderTests.Mail(EmlReaderTests.File("a.docx", DocxSample.Make(string.Concat(Enumerable.Repeat("<w:sdt>", 20_000))))) },
            { "1,000 nested docx tables", EmlReaderTests.Mail(EmlReaderTests.File("a.docx", DocxSample.Make(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 1_000))))) },
            { "one cell in the last row and column", EmlReaderTests.Mail(EmlReaderTests.File("a.xlsx", Xlsx.Make("1", """<row r="1"><c r="A1"><v>1</v></c></row>""", """<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"""))) },
            { "quote marks", Encoding.ASCII.GetBytes("Subject: x\r\n\r\n" + string.Concat(Enumerable.Repeat("On 1 wrote\r\nFrom: \r\n", 20_000))) },
            { "forwards in forwards", Encoding.ASCII.GetBytes("Subject: Fwd: x\r\n\r\n" + string.Concat(Enumerable.Repeat("---- Forwarded message ----\r\nFrom: a\r\nSubject: Fwd: x\r\n\r\n", 20_000))) },
            { "a million marks of quoting in a line", Encoding.ASCII.GetBytes("Subject: Re: x\r\n\r\nx\r\n" + new string('>', 1_000_000)) },
            { "lines of headers between empty ones", Encoding.ASCII.GetBytes("Subject: Re: x\r\n\r\n" + string.Concat(Enumerable.Repeat("From: a\r\n\r\nx\r\nx\r\nx\r\nx\r\nx\r\nx\r\nTo: b\r\n", 20_000))) },
            { "quotes beside quotes", Encoding.ASCII.GetBytes("Content-Type: text/html\r\nSubject: Re: x\r\n\r\n" + string.Concat(Enumerable.Repeat("<blockquote>x</blockquote><p>On 1 wrote:</p>", 20_000))) },
            { "a cell in a million pieces", EmlReaderTests.Mail(EmlReaderTests.File("a.xlsx", Xlsx.Make("1", "<row><c><f>1</f><v>" + string.Concat(Enumerable.Repeat("<![CDATA[1]]>", 1_000_000)) + "</v></c><c t=\"inlineStr\"><is><r><t>" + string.Concat(Enumerable.Repeat("<![CDATA[1]]>", 1_000_000)) + "</t></r></is></c></row>"))) },
            { "a million hidden columns", EmlReaderTests.Mail(EmlReaderTests.File("a.xlsx", Book.Of("<cols>" + string.Concat(Enumerable.Repeat("<col min=\"1\" max=\"1\" width=\"0\"/>", 1_000_000)) + "</cols><sheetData><row><c r=\"ALL1\"><v>1</v></c></row></sheetData>").Make())) },
            { "a page in twenty frames", EmlReaderTests.Mail(EmlReaderTests.File("a.docx", DocxSample.Make(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 19)) + "<w:p><w:r><w:t>" + new string('1', 10_000_000) + "</w:t></w:r></w:p>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 19))))) },
            { "a million changes of look", EmlReaderTests.Mail(EmlReaderTests.File("a.docx", DocxSample.Make("<w:tbl><w:tr><w:tc><w:p>" + string.Concat(Enumerable.Repeat("<w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>2</w:t></w:r>", 300_000)) + "</w:p></w:tc></w:tr></w:tbl>"))) },
            { "a style sheet of rules for other devices", Encoding.ASCII.GetBytes("Content-Type: text/html\r\n\r\n<style>" + string.Concat(Enumerable.Repeat("@a{}", 500_000)) + string.Concat(Enumerable.Repeat("/*", 500_000)) + "</style><p>1") },
            { "classes without end on a name without end", Encoding.ASCII.GetBytes("Content-Type: text/html\r\n\r\n<style>.a{color:red}</style><" + new string('b', 1_000_000) + " class='" + string.Concat(Enumerable.Repeat("c ", 500_000)) + "'>") },
            { "only boundaries", Encoding.ASCII.GetBytes("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n--\r\n----") },
        };
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ends_without_an_exception_and_within_bounds(string kind) =>
        Assert.True(Readings[kind].Value.Tables.Sum(table => (long)table.Rows.Count * table.Rows[0].Cells.Count) < 1_000_000);

    [Theory]
    [InlineData("billion laughs")]
    [InlineData("20,000-deep docx")]
    [InlineData("10,000 parts")]
    [InlineData("200,000 nested elements")]
    public void What_was_refused_is_said(string kind) =>
        Assert.NotEmpty(Readings[kind].Value.Problems);

    [Fact]
    public void A_good_mail_damaged_anywhere_is_still_answered()
    {
        var good = EmlReaderTests.Mail(new Multipart("mixed")
        {
            new MultipartAlternative { new TextPart("plain") { Text = "ท่าบ่อ ยอด 5" }, new TextPart("html") { Text = "<table><tr><td>ท่าบ่อ</td></tr></table>" } },
            EmlReaderTests.File("a.xlsx", Xlsx.Make("1", Xlsx.Row(1, "อำเภอ", "ยอด"))),
            EmlReaderTests.File("b.docx", DocxSample.Make("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
        });
        var random = new Random(7);
        for (var i = 0; i < 1_500; i++)
        {
            var bad = good.AsSpan(0, i % 3 == 0 ? random.Next(good.Length) : good.Length).ToArray();
            for (var flips = i % 3; flips > 0 && bad.Length > 0; flips--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(EmlReaderTests.Read(bad).Text);
        }
    }

    private static byte[] Document(string xml)
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(xml));
        }

        return stream.ToArray();
    }
}
