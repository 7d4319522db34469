using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A letter whose file cannot be read is asked about once.</summary>
public sealed class UnreadFilesTests
{
    private const string Place = "ไฟล์แนบ รายงาน.pdf";

    [Fact]
    public void A_letter_that_only_sends_a_file_that_cannot_be_read_is_one_question_that_names_the_file()
    {
        var item = Assert.Single(Unread("รายละเอียดตามแนบ", []));

        Assert.True(item.IsOpen);
        Assert.Contains(Place, item.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_decided_of_the_file_stays_on_record()
    {
        var beside = Assert.Single(Unread("รายละเอียดตามแนบ", [Table]));

        Assert.Contains(Unread("รายละเอียดตามแนบ", [], new Decision(beside.Id, DecisionKind.Acknowledge, null, null, Form.AfterTheQuarter)), item => item.Id == beside.Id && item.Decision is not null);
    }

    [Fact]
    public void Beside_figures_the_file_is_named_by_itself()
    {
        var item = Assert.Single(Unread("รายละเอียดตามแนบ", [Table]));

        Assert.Equal((false, true), (item.IsOpen, item.Place.Contains(Place, StringComparison.Ordinal)));
    }

    private static ReadTable Table => new("ไฟล์แนบ รายงาน.xlsx", [new(1, [new("รายการ"), new("ธันวาคม 2566")]), new(2, [new("ยอดจำหน่าย"), new("5,588,600")])]);

    private static List<ReviewItem> Unread(string text, ReadTable[] tables, params Decision[] decisions) => [.. Letters.Derive([Letters.Mail("1", "2024-01-10 10:00:00", new MailContent
    {
        MessageId = "letter@x",
        From = "sangkhom@cdd.example.org",
        Subject = "ส่งรายงาน OTOP เดือนธันวาคม 2566",
        Text = text,
        Tables = [.. tables],
        Attachments = [new("รายงาน.pdf", "0123", "")],
        Problems = [new(Place, new("document.uncertain-pdf"))],
    })], [.. decisions]).Review.Where(item => item.Code == ReviewCode.Unreadable)];
}
