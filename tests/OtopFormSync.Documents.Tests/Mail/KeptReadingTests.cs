using System.Text;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Tests.Generated;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>What is kept of a reading is all of it, and is known for what this very build reads.</summary>
public sealed class KeptReadingTests
{
    [Fact]
    public void Every_sample_mail_is_the_same_when_it_was_kept()
    {
        foreach (var name in SampleMailTests.Names)
        {
            AssertKept(EmlReaderTests.Read(SampleMailTests.Bytes(name)));
        }
    }

    [Fact]
    public void Documents_of_every_kind_are_the_same_when_they_were_kept()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var made = GeneratedDocument.Of(seed);
            AssertKept(made.Around(AttachmentReader.Read(made.Bytes, made.Name, TimeProvider.System)));
        }
    }

    [Fact]
    public void What_cannot_be_read_is_the_same_when_it_was_kept()
    {
        var mail = EmlReaderTests.Read(EmlReaderTests.Mail(EmlReaderTests.File("a.xlsx", Encoding.ASCII.GetBytes("%PDF-1.7 " + new string('x', 1_000)))));
        Assert.NotEmpty(mail.Problems);
        AssertKept(mail);

        var file = Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(new byte[30 * 1024 * 1024], "a.xlsx"));
        Assert.NotEmpty(file.Telling.Saying!.Values);
        Assert.Equal(file, ReadingCodec.Decode<ResponseFile.Unreadable>(ReadingCodec.Encode(file)));
    }

    [Fact]
    public void A_bounce_and_a_forwarded_mail_are_the_same_when_they_were_kept() => AssertKept(new()
    {
        MessageId = "1@example.org",
        Forwarded = new("หัวเรื่อง", "ข้อความ", []) { From = "a@example.org" },
        Failure = new(["key"], [new("a@example.org", "550 no such user")]),
        Answers = ["2@example.org"],
        SenderAuthenticated = false,
        UnnamedServer = new(null),
        Date = new(2024, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)),
        IsOfList = true,
    });

    [Fact]
    public void The_reader_of_another_receiving_server_is_another() =>
        Assert.Equal(3, new[] { new EmlReader(), new EmlReader(new("mx.example.org")), new EmlReader(new("mx.google.com")) }.Select(reader => reader.Version).Distinct().Count());

    private static void AssertKept(MailContent content) => Assert.Equal(content, ReadingCodec.Decode<MailContent>(ReadingCodec.Encode(content)));
}
