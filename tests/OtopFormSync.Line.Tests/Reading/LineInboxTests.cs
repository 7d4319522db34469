using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.LineEmulator;
using OtopFormSync.LineEmulator.Webhooks;

namespace OtopFormSync.Line.Tests.Reading;

/// <summary>What becomes of what is said in LINE.</summary>
public sealed class LineInboxTests
{
    private static readonly string Somchai = LineWorld.UserOf(1);
    private static readonly DistrictCode ThaBo = DistrictCode.Parse("4302");

    [Fact]
    public async Task A_text_is_a_report_of_who_said_it_and_when_by_lines_clock()
    {
        await using var room = await LineRoom.OpenAsync();
        var said = new DateTimeOffset(2024, 1, 14, 2, 12, 30, TimeSpan.Zero);
        var text = room.Events.Text("ยอดจำหน่าย 9,000,000 บาท", Somchai, said);
        room.Happens(text);

        var report = Assert.Single((await room.Inbox.CollectAsync(null, LineRoom.Token)).Reports);

        Assert.Equal(new RawContent.LineMessage(Somchai, "ยอดจำหน่าย 9,000,000 บาท", null), report.Content);
        Assert.Equal((LineEvents.MessageIdOf(text), said, "LINE กลุ่ม 14 ม.ค. 67 09.12 น."), (report.Key, report.ReceivedAt, report.Place));
    }

    [Fact]
    public async Task A_message_whose_sender_line_does_not_tell_is_one_all_the_same()
    {
        await using var room = await LineRoom.OpenAsync();
        room.Happens(room.Events.Text("ยอดจำหน่าย 9,000,000 บาท"));

        Assert.Null(((RawContent.LineMessage)Assert.Single((await room.Inbox.CollectAsync(null, LineRoom.Token)).Reports).Content).User);
    }

    [Fact]
    public async Task Of_another_group_and_of_what_is_no_message_nothing_is_taken()
    {
        await using var room = await LineRoom.OpenAsync();
        room.Happens(LineEvents.InGroup(room.Events.Text("ยอดจำหน่าย 9,000,000 บาท", Somchai), "C" + new string('9', 32)), room.Events.Sticker(Somchai), room.Events.Join());

        var collected = await room.Inbox.CollectAsync(null, LineRoom.Token);

        Assert.Empty(collected.Reports);
        Assert.True((await room.Inbox.CollectAsync(collected.Cursor, LineRoom.Token)).IsUnchanged);
    }

    [Fact]
    public async Task Until_the_group_is_confirmed_what_is_said_in_it_waits_and_the_group_is_known_until_it_is_left()
    {
        await using var room = await LineRoom.OpenAsync(settings => settings with { Group = null });
        room.Happens(room.Events.Join(), room.Events.Text("ยอดจำหน่าย 9,000,000 บาท", Somchai));
        var before = await room.Inbox.CollectAsync(null, LineRoom.Token);
        Assert.Empty(before.Reports);
        Assert.Equal([room.World.GroupId], room.Box.Groups());
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        room.Happens(room.Events.Leave());
        for (var i = 0; i < 2; i++)
        {
            before = await room.Inbox.CollectAsync(before.Cursor, LineRoom.Token);
            Assert.Empty(room.Box.Groups());
        }

        var confirmed = new Line.Reading.LineInbox(room.Settings with { Group = room.World.GroupId }, room.Folder, room.Contents, room.Record, room.Clock, room.Clock, isTrial: false);
        Assert.Single((await confirmed.CollectAsync(before.Cursor, LineRoom.Token)).Reports);
    }

    [Fact]
    public async Task A_file_is_fetched_at_once_and_kept_whole()
    {
        await using var room = await LineRoom.OpenAsync();
        room.Happens(room.Events.File("รายงาน ธ.ค.xlsx", [1, 2, 3], Somchai));

        var collected = await room.Inbox.CollectAsync(null, LineRoom.Token);
        await room.Inbox.CollectAsync(collected.Cursor, LineRoom.Token);

        var file = ((RawContent.LineMessage)Assert.Single(collected.Reports).Content).File!;
        Assert.Equal(("รายงาน ธ.ค.xlsx", LineFileState.Whole), (file.Name, file.State));
        Assert.Equal([1, 2, 3], file.Bytes);
        Assert.Equal(1, room.Contents.Asked);
    }

    [Theory]
    [InlineData("line.secret", "no channel secret in line.secret", "Basic settings")]
    [InlineData("line.token", "no channel access token in line.token", "Messaging API")]
    public async Task A_secret_that_is_not_there_is_named_in_every_cycle_with_its_remedy(string file, string what, string remedy)
    {
        await using var room = await LineRoom.OpenAsync();
        Assert.Empty((await room.Inbox.CollectAsync(null, LineRoom.Token)).Problems);
        File.WriteAllText(Path.Combine(room.Folder, file), "\n");

        foreach (var collected in new[] { await room.Inbox.CollectAsync(null, LineRoom.Token), await room.Inbox.CollectAsync("", LineRoom.Token) })
        {
            var problem = Assert.Single(collected.Problems);
            Assert.Contains(what, problem.Telling.InEnglish, StringComparison.Ordinal);
            Assert.Contains(remedy, problem.Telling.InThai, StringComparison.Ordinal);
            Assert.False(problem.IsPassing);
        }
    }

    [Fact]
    public async Task A_file_that_line_cannot_give_yet_waits_for_a_day_and_is_then_asked_about()
    {
        await using var room = await LineRoom.OpenAsync();
        room.Contents.IsDown = true;
        room.Happens(room.Events.File("a.xlsx", [1], Somchai), room.Events.Text("ระหว่างนี้", Somchai));

        var first = await room.Inbox.CollectAsync(null, LineRoom.Token);
        Assert.Single(first.Reports); // the text
        Assert.True(Assert.Single(first.Problems).IsPassing);

        room.Clock.Advance(TimeSpan.FromHours(25));
        var late = await room.Inbox.CollectAsync(first.Cursor, LineRoom.Token);
        Assert.Equal(LineFileState.NotGiven, ((RawContent.LineMessage)Assert.Single(late.Reports).Content).File!.State);
        Assert.True((await room.Inbox.CollectAsync(late.Cursor, LineRoom.Token)).IsUnchanged);
    }

    [Fact]
    public async Task A_clock_for_trying_that_is_ahead_removes_nothing_and_gives_nothing_up()
    {
        await using var room = await LineRoom.OpenAsync();
        room.Contents.IsDown = true;
        room.Happens(room.Events.File("a.xlsx", [1], Somchai), room.Events.Text("ระหว่างนี้", Somchai), room.Events.Unsend("1", Somchai));
        room.Restart(worker: new FakeTimeProvider(room.Clock.GetUtcNow().AddDays(400)));

        var ahead = await room.Inbox.CollectAsync(null, LineRoom.Token);

        Assert.Equal("ระหว่างนี้", ((RawContent.LineMessage)Assert.Single(ahead.Reports).Content).Text);
        Assert.Equal(3, room.Box.Events().Count);

        room.Contents.IsDown = false;
        Assert.Equal([1], ((RawContent.LineMessage)Assert.Single((await room.Inbox.CollectAsync(ahead.Cursor, LineRoom.Token)).Reports).Content).File!.Bytes);
    }

    [Fact]
    public async Task A_file_that_is_gone_or_not_ready_is_told_apart()
    {
        await using var room = await LineRoom.OpenAsync();
        var (gone, slow) = (room.Events.File("gone.xlsx", [1], Somchai), room.Events.File("slow.xlsx", [2], Somchai));
        room.World.Contents[LineEvents.MessageIdOf(gone)] = new(null, "");
        room.World.Contents[LineEvents.MessageIdOf(slow)].NotReady = 1;
        room.Happens(gone, slow);

        var first = await room.Inbox.CollectAsync(null, LineRoom.Token);
        var second = await room.Inbox.CollectAsync(first.Cursor, LineRoom.Token);

        Assert.Equal(LineFileState.Gone, ((RawContent.LineMessage)Assert.Single(first.Reports).Content).File!.State);
        Assert.Equal(LineFileState.Whole, ((RawContent.LineMessage)Assert.Single(second.Reports).Content).File!.State);
    }

    [Fact]
    public async Task A_picture_lies_in_review_where_its_report_says_and_goes_with_it()
    {
        await using var room = await LineRoom.OpenAsync();
        var picture = room.Events.Image([0xFF, 0xD8, 1], Somchai, new DateTimeOffset(2024, 1, 14, 2, 12, 0, TimeSpan.Zero));
        room.Happens(picture);

        var report = Assert.Single((await room.Inbox.CollectAsync(null, LineRoom.Token)).Reports);

        Assert.Equal($"review/LINE-2567-01-14-0912-{LineEvents.MessageIdOf(picture)}.jpg", report.Place);
        Assert.Equal([0xFF, 0xD8, 1], File.ReadAllBytes(Path.Combine(room.Folder, report.Place)));
        Assert.Equal(LineFileState.Picture, ((RawContent.LineMessage)report.Content).File!.State);

        new LineWorkspace(room.Settings, room.Folder, room.Contents, room.Record, room.Clock, room.Clock, isTrial: false).Forget(report);
        Assert.Empty(Directory.GetFiles(Path.Combine(room.Folder, "review")));
    }

    [Fact]
    public async Task What_is_taken_back_is_told_by_its_message_and_removed_from_the_box_at_once()
    {
        await using var room = await LineRoom.OpenAsync();
        var text = room.Events.Text("ยอดจำหน่าย 9,000,000 บาท", Somchai);
        room.Happens(text);
        var before = await room.Inbox.CollectAsync(null, LineRoom.Token);

        room.Happens(room.Events.Unsend(LineEvents.MessageIdOf(text), Somchai));
        var after = await room.Inbox.CollectAsync(before.Cursor, LineRoom.Token);

        Assert.Equal([LineEvents.MessageIdOf(text)], after.TakenBack);
        Assert.DoesNotContain((string)text["webhookEventId"]!, room.Box.Events());
        Assert.True((await room.Inbox.CollectAsync(after.Cursor, LineRoom.Token)).IsUnchanged);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_taken_back_before_it_was_read_is_never_read_in_whatever_order_it_comes(bool together)
    {
        await using var room = await LineRoom.OpenAsync();
        var text = room.Events.Text("ยอดจำหน่าย 9,000,000 บาท", Somchai);
        var unsent = room.Events.Unsend(LineEvents.MessageIdOf(text), Somchai);
        room.Happens(together ? [unsent, text] : [unsent]);
        var first = await room.Inbox.CollectAsync(null, LineRoom.Token);
        room.Happens(LineEvents.Redelivered(text));

        Assert.Empty(first.Reports);
        Assert.Empty((await room.Inbox.CollectAsync(first.Cursor, LineRoom.Token)).Reports);
    }

    [Fact]
    public async Task A_trial_changes_nothing_and_fetches_nothing()
    {
        await using var room = await LineRoom.OpenAsync();
        room.Box.AskForCode("4302");
        var text = room.Events.Text("ยอดจำหน่าย 9,000,000 บาท", Somchai);
        room.Happens(text, room.Events.Image([1], Somchai), room.Events.Unsend(LineEvents.MessageIdOf(text), Somchai));
        room.Restart(isTrial: true);

        Assert.Empty((await room.Inbox.CollectAsync(null, LineRoom.Token)).Reports);

        Assert.Equal(0, room.Contents.Asked);
        Assert.Equal(3, room.Box.Events().Count);
        Assert.Equal(["4302"], room.Box.AskedCodes());
        Assert.Empty((await room.BindingsAsync()).Codes);
    }

    [Fact]
    public async Task Who_types_the_code_alone_with_us_is_bound_and_the_code_is_no_report()
    {
        await using var room = await LineRoom.OpenAsync();
        var code = await CodeAsync(room, ThaBo);
        room.Happens(LineRoom.Alone(room.Events.Text($" {code.Shown} ", Somchai)));

        Assert.Empty((await room.Inbox.CollectAsync(null, LineRoom.Token)).Reports);

        var bindings = await room.BindingsAsync();
        Assert.Equal([Somchai], bindings.BoundTo(ThaBo));
        Assert.Equal(LineCodeEnd.Used, Assert.Single(bindings.Codes).End);
    }

    [Fact]
    public async Task A_code_typed_in_the_group_is_void_for_everybody()
    {
        await using var room = await LineRoom.OpenAsync();
        var code = await CodeAsync(room, ThaBo);
        room.Happens(room.Events.Text(code.Shown, Somchai), LineRoom.Alone(room.Events.Text(code.Text, LineWorld.UserOf(2), room.Clock.GetUtcNow().AddSeconds(1))));

        Assert.Empty((await room.Inbox.CollectAsync(null, LineRoom.Token)).Reports);

        var bindings = await room.BindingsAsync();
        Assert.Empty(bindings.Bindings);
        Assert.Equal(LineCodeEnd.Shown, Assert.Single(bindings.Codes).End);
    }

    private static async Task<LineCode> CodeAsync(LineRoom room, DistrictCode district)
    {
        room.Box.AskForCode(district.Value);
        await room.Inbox.CollectAsync(null, LineRoom.Token);
        Assert.Empty(room.Box.AskedCodes());
        return (await room.BindingsAsync()).Codes.Last(code => code.District == district);
    }
}
