using System.IO.Compression;
using System.Text;
using MimeKit;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Cells;
using OtopFormSync.Documents.Tests.Mail;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>Files that hold others: zips, mails that are attached, and what Outlook packs.</summary>
public sealed class FilesWithinTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("อำเภอ,ยอด\nท่าบ่อ,5\n");

    [Fact]
    public void Each_file_of_a_zip_is_read_as_if_it_were_attached_folders_within_folders()
    {
        var read = Read(Zip(("ปี 66/เดือน 12/ก.csv", Csv), ("__MACOSX/._ก.csv", [1]), ("Thumbs.db", [1]), ("ข.zip", Zip(("ค.txt", Encoding.UTF8.GetBytes("ท่าบ่อ ยอด 8"))))));
        Assert.Empty(read.Problems);
        Assert.Equal(["ไฟล์แนบ รวม.zip › ก.csv แผ่นงาน ก"], read.Tables.Select(table => table.Place));
        Assert.Equal(["รวม.zip › ก.csv", "รวม.zip › ข.zip › ค.txt", "รวม.zip › ข.zip", "รวม.zip"], read.Attachments.Select(file => file.Name));
        Assert.Equal("ท่าบ่อ ยอด 8", read.Attachments[1].Text);
    }

    /// <summary>Windows in Thai writes 874 and says nothing, Linux UTF-8 and says nothing, others UTF-8 with the flag.</summary>
    [Fact]
    public void Names_are_read_in_the_code_page_of_Thai_Windows_and_in_UTF_8()
    {
        Assert.Equal("names-of-thai-windows.zip › รายงานท่าบ่อ.csv", AttachmentReader.Read(CaseFile.Bytes("names-of-thai-windows.zip"), "names-of-thai-windows.zip", TimeProvider.System).Attachments[0].Name);
        var flagged = Zip(("รายงาน.csv", Csv));
        Assert.Equal("รวม.zip › รายงาน.csv", Read(flagged).Attachments[0].Name);

        // The same name without its flag, in the local head and in the list at the end.
        flagged[7] = 0;
        flagged[flagged.AsSpan().IndexOf("PK\u0001\u0002"u8) + 9] = 0;
        Assert.Equal("รวม.zip › รายงาน.csv", Read(flagged).Attachments[0].Name);
    }

    public static TheoryData<string, byte[], string> TooMuch() => new()
    {
        { "a zip in a zip in a zip in a zip", Zip(("a.zip", Zip(("b.zip", Zip(("c.zip", Zip(("d.csv", Csv)))))))), "ซ้อนกันลึก" },
        { "a hundred files", Zip([.. Enumerable.Range(0, 100).Select(i => (FormattableString.Invariant($"{i}.csv"), Csv))]), "มากเกินกำหนด" },
        { "what unpacks to gigabytes", Zip([.. Enumerable.Range(0, 3).Select(i => (FormattableString.Invariant($"{i}.txt"), new byte[20 * 1024 * 1024]))]), "MB" },
        { "nothing", Zip(("a/", [])), "ว่างเปล่า" },
        { "half of it", Zip(("a.csv", Csv))[..^30], "ไม่ครบ" },
    };

    [Theory]
    [MemberData(nameof(TooMuch), DisableDiscoveryEnumeration = true)]
    public void What_is_too_much_is_refused_with_a_reason(string kind, byte[] zip, string thai) =>
        Assert.True(Read(zip).Problems.Any(problem => problem.Why().Contains(thai, StringComparison.Ordinal)), kind);

    [Fact]
    public void One_file_that_cannot_be_read_is_named_and_the_others_are_read()
    {
        var read = Read(Zip(("ก.jpg", [0xFF, 0xD8, 0xFF, 0xE0]), ("ข.csv", Csv)));
        Assert.Equal("ไฟล์แนบ รวม.zip › ก.jpg", Assert.Single(read.Problems).Place);
        Assert.Single(read.Tables);
    }

    [Fact]
    public void A_mail_that_was_attached_as_a_file_is_read_as_one_that_was_forwarded()
    {
        var inner = EmlReaderTests.Mail(new Multipart("mixed") { new TextPart("plain") { Text = "ยอด 5" }, EmlReaderTests.File("ก.csv", Csv) });
        var attached = EmlReaderTests.Read(EmlReaderTests.Mail(new Multipart("mixed") { new TextPart("plain") { Text = "ตามแนบ" }, EmlReaderTests.File("รายงาน.eml", inner) }));
        Assert.Equal(("ตามแนบ", "ยอด 5", "รายงาน", "thabo@example.org"), (attached.Text, attached.Forwarded!.Text, attached.Forwarded.Subject, attached.Forwarded.From));
        Assert.Equal(["ก.csv", "รายงาน.eml"], attached.Attachments.Select(file => file.Name));
        Assert.Equal("ไฟล์แนบ ก.csv แผ่นงาน ก", Assert.Single(attached.Tables).Place);

        Assert.Equal("ยอด 5", AttachmentReader.Read(Zip(("รายงาน.eml", inner)), "รวม.zip", TimeProvider.System).Forwarded!.Text);
        Assert.Contains("ซ้อนกันหลายชั้น", Assert.Single(AttachmentReader.Read(EmlReaderTests.Mail(EmlReaderTests.File("ก.eml", inner)), "ข.eml", TimeProvider.System).Problems).Why(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_quotes_a_mail_is_a_text() =>
        Assert.Equal(FileKind.Text, FileKinds.Of(Encoding.UTF8.GetBytes("From: ก\nSent: วันนี้\nTo: ข\nSubject: รายงาน\n\nยอด 5")));

    [Fact]
    public void What_Outlook_packed_is_unpacked()
    {
        var packed = CaseFile.Bytes("winmail.dat");
        var alone = AttachmentReader.Read(packed, "winmail.dat", TimeProvider.System);
        Assert.Empty(alone.Problems);
        Assert.Equal(["รายงานท่าบ่อ ธ.ค. 66.xlsx", "winmail.dat"], alone.Attachments.Select(file => file.Name));
        Assert.Contains(Shown.Rows(alone.Tables[0]), row => row.Contains("13544178#") && row.Contains("15306774#"));

        var outlook = new MimePart("application", "ms-tnef") { Content = new MimeContent(new MemoryStream(packed)), FileName = "winmail.dat" };
        Assert.Equal(alone.Tables, EmlReaderTests.Read(EmlReaderTests.Mail(new Multipart("mixed") { new TextPart("plain") { Text = "ตามแนบ" }, outlook })).Tables);
        Assert.Equal(alone.Tables, EmlReaderTests.Read(EmlReaderTests.Mail(EmlReaderTests.File("winmail.dat", packed))).Tables);
    }

    [Fact]
    public void What_Outlook_packed_and_was_cut_is_said_to_be_unreadable_or_read_in_part()
    {
        var packed = CaseFile.Bytes("winmail.dat");
        for (var length = 4; length < packed.Length; length += 97)
        {
            Assert.NotNull(AttachmentReader.Read(packed[..length], "winmail.dat", TimeProvider.System));
        }
    }

    private static MailContent Read(byte[] zip) => AttachmentReader.Read(zip, "รวม.zip", TimeProvider.System);

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
