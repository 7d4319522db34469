using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.LineEmulator;
using OtopFormSync.LineEmulator.Webhooks;
using OtopFormSync.Testing.Hands;
using OtopFormSync.Worker.Commands;

namespace OtopFormSync.Worker.Tests;

/// <summary>A district's clerk who reports in the LINE group, from the code in the mail to the figure in the results.</summary>
public sealed class LineStoryTests
{
    private const string Report = "อำเภอสระใคร เดือนธันวาคม 2566\nยอดจำหน่าย 9,000,000 บาท";

    private static readonly string Clerk = LineWorld.UserOf(1);
    private static readonly DistrictCode SaKhrai = DistrictCode.Parse("4314");

    [Fact]
    public async Task What_a_bound_clerk_writes_in_the_group_becomes_the_districts_figure_and_the_receipt_goes_by_mail()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        office.Writes(Report, Clerk);

        var state = (await office.CycleAsync()).Programs[0].State!;

        var received = Assert.Single(state.Received, report => report.Channel == ReportChannel.Line);
        Assert.Equal((ReceivedOutcome.Accepted, SaKhrai), (received.Outcome, received.District));
        Assert.Equal(9_000_000m, LineOffice.SalesOf(state));
        Assert.Contains(office.Demo.Mails(), mail => mail.Contains($"receipt.4314.{received.RawId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_district_of_a_bound_clerk_need_not_be_named()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        office.Writes("เดือนธันวาคม 2566 ยอดจำหน่าย 9,000,000 บาท", Clerk);

        Assert.Equal(9_000_000m, LineOffice.SalesOf((await office.CycleAsync()).Programs[0].State!));
    }

    [Fact]
    public async Task What_somebody_else_writes_waits_for_an_officer_until_he_is_bound()
    {
        await using var office = await LineOffice.OpenAsync();
        office.Writes(Report, Clerk);

        var state = (await office.CycleAsync()).Programs[0].State!;
        Assert.NotEqual(9_000_000m, LineOffice.SalesOf(state));
        var asked = Assert.Single(state.Review, item => item.RawId == Assert.Single(state.Received, report => report.Channel == ReportChannel.Line).RawId);
        Assert.Equal((ReviewCode.UnknownSender, "U00000000…"), (asked.Code, asked.Original));

        await office.BindAsync(Clerk, SaKhrai);
        Assert.Equal(9_000_000m, LineOffice.SalesOf((await office.CycleAsync()).Programs[0].State!));
    }

    [Fact]
    public async Task What_a_clerk_writes_for_another_district_waits()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, DistrictCode.Parse("4302"));
        office.Writes(Report, Clerk);

        var state = (await office.CycleAsync()).Programs[0].State!;

        Assert.NotEqual(9_000_000m, LineOffice.SalesOf(state));
        Assert.Contains(state.Review, item => item is { Code: ReviewCode.SenderOfOtherDistrict, IsOpen: true });
    }

    [Theory]
    [InlineData("สวัสดีค่ะ พรุ่งนี้ประชุม 9.00 น. นะคะ")]
    [InlineData("ส่งรายงานแล้วค่ะ ขอบคุณค่ะ")]
    [InlineData("👍")]
    [InlineData("")]
    public async Task What_people_say_besides_is_no_report_and_asks_nothing(string talk)
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        office.Writes(talk, Clerk);
        office.Writes(talk, LineWorld.UserOf(2));

        var state = (await office.CycleAsync()).Programs[0].State!;

        Assert.Equal(2, (await office.MessagesAsync()).Count);
        Assert.DoesNotContain(state.Received, report => report.Channel == ReportChannel.Line);
        Assert.DoesNotContain(state.Review, item => item.Place.Contains("LINE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ยอดเดือน ธค 15.6 ล้าน")]
    [InlineData("ธันวา ได้ 15,660,000 ครับ")]
    public async Task A_figure_beside_a_month_or_sales_is_asked_about_and_never_talk(string said)
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        office.Writes(said, Clerk);

        var state = (await office.CycleAsync()).Programs[0].State!;

        Assert.Single(state.Received, report => report.Channel == ReportChannel.Line);
        Assert.Contains(state.Review, item => item.IsOpen && item.Place.Contains("LINE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_taken_back_counts_no_more_and_nothing_of_it_is_left_anywhere()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        var before = LineOffice.SalesOf((await office.CycleAsync()).Programs[0].State!);
        var text = office.Writes(Report, Clerk);
        Assert.Equal(9_000_000m, LineOffice.SalesOf((await office.CycleAsync()).Programs[0].State!));

        office.Happens(office.Events.Unsend(LineEvents.MessageIdOf(text), Clerk, LineOffice.Evening));
        await office.CycleAsync();
        var state = (await office.CycleAsync()).Programs[0].State!;

        Assert.Equal(before, LineOffice.SalesOf(state));
        Assert.Equal(ReceivedOutcome.Withdrawn, Assert.Single(state.Received, report => report.Channel == ReportChannel.Line).Outcome);
        foreach (var file in Directory.EnumerateFiles(office.Demo.Path, "*", SearchOption.AllDirectories).Where(file => !file.Contains("outbox", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("อำเภอสระใคร เดือนธันวาคม 2566", Encoding.Unicode.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
            Assert.DoesNotContain("อำเภอสระใคร เดือนธันวาคม 2566", Encoding.UTF8.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_holds_no_figure_is_kept_for_its_days_and_what_counts_stays()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        office.Writes("พรุ่งนี้ประชุมนะคะ", Clerk);
        office.Writes(Report, Clerk);
        await office.CycleAsync();
        Assert.All(await office.MessagesAsync(), report => Assert.False(report.IsPurged));

        await office.CycleAsync("2024-02-14");
        Assert.All(await office.MessagesAsync(), report => Assert.False(report.IsPurged));

        await office.CycleAsync("2024-02-16");
        Assert.Equal([true, false], (await office.MessagesAsync()).Select(report => report.IsPurged));
        Assert.Equal(9_000_000m, LineOffice.SalesOf((await office.CycleAsync("2024-02-16")).Programs[0].State!));
    }

    [Fact]
    public async Task A_workbook_in_the_group_is_read_as_one_in_a_mail()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        office.Happens(office.Events.File("รายงาน สระใคร ธ.ค. 66.csv", Encoding.UTF8.GetBytes("อำเภอ,ประจำเดือน,ยอดจำหน่าย (บาท)\nสระใคร,ธ.ค. 66,\"9,000,000\"\n"), Clerk, LineOffice.Evening));

        Assert.Equal(9_000_000m, LineOffice.SalesOf((await office.CycleAsync()).Programs[0].State!));
    }

    [Fact]
    public async Task A_picture_is_put_before_an_officer_with_the_picture_and_no_figure_is_guessed()
    {
        await using var office = await LineOffice.OpenAsync();
        var picture = office.Events.Image([0xFF, 0xD8, 1], Clerk, LineOffice.Evening);
        office.Happens(picture);

        var state = (await office.CycleAsync()).Programs[0].State!;

        var received = Assert.Single(state.Received, report => report.Channel == ReportChannel.Line);
        var asked = Assert.Single(state.Review, item => item.RawId == received.RawId);
        Assert.Contains("โฟลเดอร์ review", asked.Reason, StringComparison.Ordinal);
        Assert.True(File.Exists(office.Demo.In(received.Place)));

        office.Happens(office.Events.Unsend(LineEvents.MessageIdOf(picture), Clerk, LineOffice.Evening));
        await office.CycleAsync();
        Assert.False(File.Exists(office.Demo.In(received.Place)));
    }

    [Fact]
    public async Task A_code_goes_to_the_districts_contact_and_whoever_types_it_alone_with_us_speaks_for_the_district()
    {
        await using var office = await LineOffice.OpenAsync();
        office.Writes(Report, Clerk);
        Assert.Equal(ExitCode.Ok, (await office.RunAsync("line", "code", "--district", "สระใคร")).Code);
        await office.CycleAsync();
        var mail = Assert.Single(office.Mails("linebinding.4314."));
        Assert.Equal("sakhrai@cdd.example.org", mail.To.ToString());
        var code = Regex.Match(mail.TextBody!, "[0-9]{5}-[0-9]{5}").Value;
        Assert.DoesNotContain(code, mail.Subject, StringComparison.Ordinal);

        office.WritesAlone(code, Clerk);
        var report = await office.CycleAsync();

        Assert.Equal(9_000_000m, LineOffice.SalesOf(report.Programs[0].State!));
        Assert.Contains("-bound", Assert.Single(office.Mails("linebinding.4314.", "bound")).Headers[Core.Notices.OutgoingNotice.KeyHeader], StringComparison.Ordinal);
        Assert.Contains("Sakhrai (4314): 1", (await office.RunAsync("line", "show")).Out.Replace("Sa Khrai", "Sakhrai", StringComparison.Ordinal), StringComparison.Ordinal);

        // The same code binds nobody else.
        office.WritesAlone(code, LineWorld.UserOf(2));
        await office.CycleAsync();
        Assert.Equal(1, await office.CountBoundAsync(SaKhrai));
    }

    [Fact]
    public async Task A_code_that_is_typed_in_the_group_binds_nobody_and_the_district_is_told()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.RunAsync("line", "code", "--district", "สระใคร");
        await office.CycleAsync();
        var code = Regex.Match(Assert.Single(office.Mails("linebinding.4314.")).TextBody!, "[0-9]{5}-[0-9]{5}").Value;

        office.Writes(code, Clerk);
        var state = (await office.CycleAsync()).Programs[0].State!;
        office.WritesAlone(code, Clerk);
        await office.CycleAsync();

        Assert.Equal(0, await office.CountBoundAsync(SaKhrai));
        Assert.DoesNotContain(state.Received, report => report.Channel == ReportChannel.Line);
        Assert.Single(office.Mails("linebinding.4314.", "void"));
    }

    [Fact]
    public async Task Who_is_released_speaks_for_the_district_no_more_and_what_was_reported_counts_on()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.BindAsync(Clerk, SaKhrai);
        office.Writes(Report, Clerk);
        await office.CycleAsync();

        Assert.Equal(ExitCode.Ok, (await office.RunAsync("line", "release", "--district", "สระใคร")).Code);
        await office.CycleAsync();
        office.Happens(office.Events.Text(Report.Replace("9,000,000", "9,100,000", StringComparison.Ordinal), Clerk, new DateTimeOffset(2024, 1, 17, 9, 0, 0, TimeSpan.FromHours(7))));

        Assert.Equal(9_000_000m, LineOffice.SalesOf((await office.CycleAsync("2024-01-17")).Programs[0].State!));
    }

    [Fact]
    public async Task An_account_that_an_officer_remembered_need_not_name_its_district_until_it_is_released()
    {
        await using var office = await LineOffice.OpenAsync();
        office.Writes(Report, Clerk);
        var asked = Assert.Single((await office.CycleAsync()).Programs[0].State!.Review, item => item.Original == "U00000000…");
        WorkbookHand.At(office.Demo.Results).Type("ต้องตรวจสอบ", asked.Id.Value, "คำตัดสิน", "รับและจำที่อยู่นี้");
        office.Writes("เดือนธันวาคม 2566 ยอดจำหน่าย 9,100,000 บาท", Clerk);
        Assert.Equal(9_100_000m, LineOffice.SalesOf((await office.CycleAsync()).Programs[0].State!));

        Assert.Equal(ExitCode.Ok, (await office.RunAsync("line", "release", "--district", "สระใคร")).Code);
        await office.CycleAsync();
        office.Happens(office.Events.Text(Report.Replace("9,000,000", "9,200,000", StringComparison.Ordinal), Clerk, new DateTimeOffset(2024, 1, 17, 9, 0, 0, TimeSpan.FromHours(7))));
        var state = (await office.CycleAsync("2024-01-17")).Programs[0].State!;

        Assert.Equal(9_100_000m, LineOffice.SalesOf(state));
        Assert.Contains(state.Review, item => item is { Code: ReviewCode.UnknownSender, Original: "U00000000…", IsOpen: true });
    }

    [Theory]
    [InlineData("สระใคร ธ.ค. 66 ยอดจำหน่าย 9,000,000 บาท")]
    [InlineData("รายงาน สระใคร เดือน ธ.ค. 66\nยอดจำหน่าย 9,000,000 บาท")]
    public async Task Of_a_stranger_who_names_a_district_as_people_do_in_a_chat_it_is_asked_who_it_is_and_nothing_else(string said)
    {
        await using var office = await LineOffice.OpenAsync();
        office.Writes(said, Clerk);

        var state = (await office.CycleAsync()).Programs[0].State!;

        var received = Assert.Single(state.Received, report => report.Channel == ReportChannel.Line);
        Assert.Equal(SaKhrai, received.District);
        Assert.Equal(ReviewCode.UnknownSender, Assert.Single(state.Review, item => item.RawId == received.RawId).Code);
    }

    [Theory]
    [InlineData("ธ.ค. 66 ยอดจำหน่าย 4302 บาท")]
    [InlineData("ท่าบ่อ โพนพิสัย ธ.ค. 66 ยอดจำหน่าย 9,000,000 บาท")]
    [InlineData("เครือข่ายสังคม ธ.ค. 66 ยอดจำหน่าย 9,000,000 บาท")]
    public async Task What_is_no_name_by_itself_and_what_is_several_names_is_no_district(string said)
    {
        await using var office = await LineOffice.OpenAsync();
        office.Writes(said, Clerk);

        Assert.Null(Assert.Single((await office.CycleAsync()).Programs[0].State!.Received, report => report.Channel == ReportChannel.Line).District);
    }

    [Fact]
    public async Task A_district_that_is_none_and_a_workspace_without_the_channel_are_refused()
    {
        await using var office = await LineOffice.OpenAsync();
        Assert.Equal(ExitCode.Usage, (await office.RunAsync("line", "code", "--district", "กรุงเทพ")).Code);
        Assert.Equal(ExitCode.Usage, (await office.RunAsync("line", "code")).Code);
        Assert.Empty(office.Box.AskedCodes());

        using var other = new DemoFolder();
        Assert.Equal(ExitCode.Configuration, (await Cli.RunAsync("line", "show", "--workspace", other.Path)).Code);
        Assert.Equal(ExitCode.Configuration, (await Cli.RunAsync("auth", "line", "--workspace", other.Path)).Code);
    }

    [Fact]
    public async Task Whether_line_lets_the_worker_in_is_told_without_the_secrets()
    {
        await using var office = await LineOffice.OpenAsync();
        var well = await office.RunAsync("auth", "line", "--check");
        Assert.Contains("✓ the token serves", well.Out, StringComparison.Ordinal);

        office.Line.World.AccessToken = "another";
        var refused = await office.RunAsync("auth", "line", "--check");
        Assert.Equal(ExitCode.NotAuthorised, refused.Code);
        Assert.DoesNotContain("emulated+channel", refused.Out + refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_line_delivers_is_read_at_once_and_not_only_by_the_next_poll()
    {
        var port = FreePort();
        await using var office = await LineOffice.OpenAsync($"  listen: 127.0.0.1:{port}\n");
        office.Demo.Edit("workspace.yaml", "poll: ", "poll: 24h # ");
        office.Line.World.Webhook = new($"http://127.0.0.1:{port}/line/webhook");
        var laid = Channel.CreateUnbounded<string>();
        using var watcher = new FileSystemWatcher(office.Demo.Path, "LINE-*.jpg") { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, made) => laid.Writer.TryWrite(made.Name!);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var silent = new StringWriter();
        var context = new CommandContext { Out = silent, Error = silent, Input = () => Stream.Null, Output = () => Stream.Null };
        Directory.CreateDirectory(office.Demo.In("review")); // a watcher may miss what comes into a folder just made
        var watching = RunCommand.WatchAsync(context, office.Demo.Path, AsOf.Running(AsOf.Parse(DemoFolder.AsOf)), stop.Token);
        while (await office.Line.Webhook.SendAsync() != 200)
        {
            stop.Token.ThrowIfCancellationRequested();
        }

        // The first may be read by the cycle at the start; the poll is a day away.
        foreach (var picture in (JsonObject[])[office.Events.Image([0xFF, 0xD8], Clerk, LineOffice.Evening), office.Events.Image([0xFF, 0xD8, 2], Clerk, LineOffice.Evening)])
        {
            Assert.Equal(200, await office.Line.Webhook.SendAsync(picture));
            Assert.Contains(LineEvents.MessageIdOf(picture), await laid.Reader.ReadAsync(stop.Token), StringComparison.Ordinal);
        }

        await stop.CancelAsync();
        await watching;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    [Fact]
    public async Task The_group_that_the_account_was_invited_to_is_told_until_the_settings_name_it()
    {
        await using var office = await LineOffice.OpenAsync();
        await office.CycleAsync();
        office.Demo.Edit("workspace.yaml", $"  group: {office.Line.World.GroupId}\n", "");
        Assert.Contains("seen in no group yet", (await office.RunAsync("status")).Out, StringComparison.Ordinal);

        office.Happens(office.Events.Join(LineOffice.Evening));
        await office.CycleAsync();

        Assert.Contains($"add 'group: {office.Line.World.GroupId}'", (await office.RunAsync("status")).Out, StringComparison.Ordinal);
    }
}
