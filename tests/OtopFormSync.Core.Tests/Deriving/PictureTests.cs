using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>What a machine saw in a picture is offered to an officer and counts for nothing until one says so.</summary>
public sealed class PictureTests
{
    private const string Contact = "sangkhom@cdd.example.org";
    private const string Place = "ไฟล์แนบ photo.jpg";
    private const string File = "review/MAIL-0123456789abcdef.jpg";

    private static readonly DocumentProblem Shown = new(Place, new("document.scanned-pdf")) { Picture = File };

    [Fact]
    public void A_photographed_table_alone_is_asked_about_with_its_candidates_and_its_picture()
    {
        var state = Letters.Derive([Photo("1", Sight("9,321,450", 91), Sight("9,321,450", 80), Sight("9,321,460", 40))]);

        Assert.Null(state.Entry("สังคม", "2023-12", "sales").Accepted);
        var question = Assert.Single(state.Review, item => item.IsOpen);
        Assert.Equal((ReviewCode.UnclearFigure, "2023-12"), (question.Code, $"{question.Month}"));
        Assert.Equal(["9321450", "9321460"], question.Candidates);
        Assert.Contains("9,321,450 (91%), 9,321,460 (40%)", question.Reason, StringComparison.Ordinal);
        Assert.Equal([File], question.Pictures);
        Assert.Contains(File, question.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void However_often_and_surely_it_was_seen_it_does_not_count()
    {
        var photos = Enumerable.Range(1, 3).Select(number => Photo($"{number}", [.. Enumerable.Repeat(Sight("9,321,450", 100), 3)])).ToList();
        var state = Letters.Derive(photos);

        Assert.All(state.Ledger.Entries, entry => Assert.Null(entry.Accepted));
        Assert.All(state.Received, report => Assert.Empty(report.Submissions));
    }

    [Fact]
    public void An_officer_picks_one_and_the_decision_stands_whatever_another_machine_sees()
    {
        var question = Assert.Single(Letters.Derive([Photo("1", Sight("9,321,450", 91))]).Review, item => item.IsOpen);
        var decision = new Decision(question.Id, DecisionKind.UseValue, question.Candidates[0], null, Form.AfterTheQuarter);

        var again = Letters.Derive([Photo("1", Sight("9,321,460", 12), Sight("9,921,450", 30))], [decision]);

        var sales = again.Entry("สังคม", "2023-12", "sales").Accepted!.Figure;
        Assert.Equal((9_321_450, true), (sales.Value, sales.IsByOfficer));
        Assert.DoesNotContain(again.Review, item => item.IsOpen);
    }

    [Fact]
    public void What_is_written_beside_it_counts_and_the_picture_asks_nothing()
    {
        var mail = Letters.Mail("1", "2024-01-10 10:00:00", Content([Sight("9,321,460", 91)]) with { Text = "ยอดจำหน่ายเดือนธันวาคม 2566 จำนวน 9,321,450 บาท" });
        var state = Letters.Derive([mail]);

        Assert.Equal(9_321_450, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen && item.Indicator is not null);
    }

    [Fact]
    public void Of_a_table_of_all_districts_the_own_row_is_asked_about_though_its_name_is_torn()
    {
        var table = new ReadTable(Place, [Row(1, "อำเภอ", "ยอดจำหน่าย ธันวาคม 2566"), Row(2, "ท่าบ่อ", "1,111,111"), Row(3, "สงคม", "9,321,450"), Row(4, "สระใคร", "2,222,222")]);
        var state = Letters.Derive([Photo("1", new PictureSight("", [table], [new("9,321,450", 77)]))]);

        Assert.Equal(["9321450"], Assert.Single(state.Review, item => item.IsOpen).Candidates);
    }

    [Fact]
    public void What_an_officer_set_aside_while_pictures_were_only_shown_stays_set_aside()
    {
        var asked = Letters.Derive([Photo("1")]).Review.Where(item => item.IsOpen).ToList();
        Assert.Equal([ReviewCode.Unreadable], asked.Select(item => item.Code));
        Assert.Equal([File], asked[0].Pictures);

        var again = Letters.Derive([Photo("1", Sight("9,321,450", 91))], [new(asked[0].Id, DecisionKind.Reject, null, null, Form.AfterTheQuarter)]);

        Assert.DoesNotContain(again.Review, item => item.IsOpen);
        Assert.Equal(ReceivedOutcome.Rejected, Assert.Single(again.Received).Outcome);
    }

    private static StoredReport Photo(string key, params PictureSight[] sights) => Letters.Mail(key, "2024-01-10 10:00:00", Content(sights));

    private static MailContent Content(PictureSight[] sights) => new()
    {
        MessageId = "photo@x",
        From = Contact,
        Subject = "ส่งรายงาน OTOP เดือนธันวาคม 2566",
        Text = "ตามรูปที่แนบ",
        Attachments = [new("photo.jpg", "0123", "")],
        Problems = [Shown],
        Pictures = [new(Place, [.. sights]) { File = File }],
    };

    private static PictureSight Sight(string figure, int confidence) => new("", [new(Place, [Row(1, "อำเภอ", "ยอดจำหน่าย ธันวาคม 2566"), Row(2, "สังคม", figure)])], [new(figure, confidence)]);

    private static ReadRow Row(int number, params IEnumerable<string> cells) => new(number, [.. cells.Select(cell => new ReadCell(cell))]);
}
