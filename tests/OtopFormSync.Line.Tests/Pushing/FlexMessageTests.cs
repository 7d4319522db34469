using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OtopFormSync.Core.Notices;
using OtopFormSync.Line.Pushing;
using OtopFormSync.Testing;

namespace OtopFormSync.Line.Tests.Pushing;

/// <summary>What the group is told fits into what LINE takes, whatever the size of the province.</summary>
public sealed class FlexMessageTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly GroupMessage Sample = new(
        "สรุปผลการรายงาน",
        "ข้อมูล ณ 22 ม.ค. 67 08.30 น.",
        [
            new("OTOP ไตรมาส 1/2567", "รายงานที่ครบกำหนดแล้วครบ 8 จาก 9 อำเภอ", [new("เมืองหนองคาย", "A", null), new("สังคม", "C~", "ค้าง พ.ย. 66 ธ.ค. 66"), new("รัตนวาปี", null, null)]),
        ],
        "~ คือระดับชั่วคราว รายละเอียดส่งถึงเจ้าหน้าที่ทางอีเมลแล้ว");

    [Fact]
    public void A_message_looks_as_it_was_found_right() => Golden.Check(Assembly.GetExecutingAssembly(), "FlexMessage.golden.json", FlexMessage.ContentsOf(Sample, ShippedConfiguration.Wording));

    // Parts (programs), districts of each, letters of a district's name, months that each owes.
    [Theory]
    [InlineData(1, 1, 5, 0)]
    [InlineData(1, 9, 12, 1)]
    [InlineData(1, 32, 20, 3)]
    [InlineData(3, 32, 20, 3)]
    [InlineData(12, 32, 20, 3)]
    [InlineData(14, 50, 40, 12)]
    [InlineData(1, 400, 60, 12)]
    [InlineData(1, 1, 3000, 12)]
    public async Task Lines_limits_hold_for_a_province_of_any_size(int parts, int districts, int letters, int months)
    {
        var row = new GroupRow(new string('ก', letters), "A~", months == 0 ? null : "ค้าง " + string.Join(' ', Enumerable.Repeat("ธ.ค. 66", months)));
        var message = Sample with { Parts = [.. Enumerable.Repeat(Sample.Parts[0] with { Rows = [.. Enumerable.Repeat(row, districts)] }, parts)] };
        var text = FlexMessage.Of(message, ShippedConfiguration.Wording);
        await using var channel = await Channel.OpenAsync();
        using var messages = JsonDocument.Parse(text);

        await channel.Client.PushAsync(channel.Line.World.GroupId, messages.RootElement, Guid.NewGuid(), TestContext.Current.CancellationToken);

        var sent = JsonNode.Parse(text)!.AsArray();
        Assert.All(sent, flex => Assert.InRange(((string)flex!["altText"]!).Length, 1, FlexMessage.LongestAltText));
        Assert.All(sent, flex => Assert.InRange(Encoding.UTF8.GetByteCount(flex!["contents"]!.ToJsonString(Relaxed)), 1, FlexMessage.LargestCarousel));
        Assert.Equal(parts, sent.Sum(flex => flex!["contents"]!["contents"]?.AsArray().Count ?? 1));
    }

    [Fact]
    public void What_has_no_room_is_counted()
    {
        var message = Sample with { Parts = [Sample.Parts[0] with { Rows = [.. Enumerable.Range(0, 400).Select(number => new GroupRow($"อำเภอ {number}", "A", "ค้าง ธ.ค. 66"))] }] };
        var flex = JsonNode.Parse(FlexMessage.Of(message, ShippedConfiguration.Wording))![0]!;
        var texts = flex["contents"]!["body"]!["contents"]!.AsArray();
        var shown = texts.Count(component => (string?)component!["layout"] == "horizontal");
        Assert.Equal($"และอีก {400 - shown} อำเภอ", (string)texts[^1]!["text"]!);
        Assert.EndsWith(" อำเภอ", (string)flex["altText"]!, StringComparison.Ordinal);
    }

    // Of a line of some 30 letters the mark has the half, and wraps where a device has less room.
    [Theory]
    [InlineData("A", 1)]
    [InlineData("C~", 1)]
    [InlineData("A (รอทบทวน)", 5)]
    public void A_grade_in_question_has_room_beside_its_district(string grade, int share)
    {
        var message = Sample with { Parts = [Sample.Parts[0] with { Rows = [new("ศรีเชียงใหม่", grade, null)] }] };
        var cells = JsonNode.Parse(FlexMessage.Of(message, ShippedConfiguration.Wording))![0]!["contents"]!["body"]!["contents"]!.AsArray().Single(component => (string?)component!["layout"] == "horizontal")!["contents"]!.AsArray();

        Assert.Equal([5, share], cells.Select(cell => (int)cell!["flex"]!));
        Assert.All(cells, cell => Assert.True((bool)cell!["wrap"]!));
    }

    [Fact]
    public void The_text_twin_says_who_owes_what() => Assert.Equal(
        """
        สรุปผลการรายงาน ข้อมูล ณ 22 ม.ค. 67 08.30 น.
        OTOP ไตรมาส 1/2567: รายงานที่ครบกำหนดแล้วครบ 8 จาก 9 อำเภอ
        สังคม C~ ค้าง พ.ย. 66 ธ.ค. 66
        """.ReplaceLineEndings("\n"),
        (string)JsonNode.Parse(FlexMessage.Of(Sample, ShippedConfiguration.Wording))![0]!["altText"]!);

    [Fact]
    public void The_retry_key_follows_from_the_notice_alone_and_is_a_UUID()
    {
        var (one, other) = (NoticeKey.Parse("otop.group.digest.2024-01-22", null), NoticeKey.Parse("otop.group.digest.2024-01-29", null));
        Assert.Equal(new("0c827522-6b82-8cd4-9070-5d204e1eb348"), PushDraft.RetryKeyOf(one));
        Assert.NotEqual(PushDraft.RetryKeyOf(one), PushDraft.RetryKeyOf(other));
        Assert.True(PushDraft.Is(PushDraft.Of(one)));
    }
}
