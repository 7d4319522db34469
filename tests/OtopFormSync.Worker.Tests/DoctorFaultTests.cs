using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.LineEmulator.Traffic;
using OtopFormSync.Testing.Mail;

namespace OtopFormSync.Worker.Tests;

/// <summary>Each fault that an emulator or the mail server of the tests can have, and in which words the doctor names it to an officer, with what to do.</summary>
public sealed class DoctorFaultTests(MailboxWorkspaceTests.Post post) : IClassFixture<MailboxWorkspaceTests.Post>
{
    private const string Robot = "robot@otop.iam.gserviceaccount.com";
    private const string Error = "error";
    private const string Warning = "warning";
    private const int Always = 1000;

    private const string LookAtNetwork = "ตรวจอินเทอร์เน็ต พร็อกซี และหน้าเข้าสู่ระบบของเครือข่าย";

    private static readonly Dictionary<string, (Func<GoogleFolder, Task> Break, string Fact, string Remedy)> OfGoogle = new(StringComparer.Ordinal)
    {
        ["Google is down"] = (On("sheets.*", new Fault.Answer(Fault.Unavailable())), "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["an error of Google's"] = (On("gmail.*", new Fault.Answer(Fault.OfStatus(500, "gmail."))), "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["a front end's page"] = (On("sheets.*", new Fault.Page(502)), "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["a network's own page"] = (On("sheets.*", new Fault.Page(200)), "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["a connection cut"] = (On("sheets.*", new Fault.Reset(Applied: false)), "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["a connection cut after the work"] = (On("sheets.*", new Fault.Reset(Applied: true)), "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["half an answer"] = (On("sheets.*", new Fault.Truncated()), "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["too many calls"] = (On("sheets.*", new Fault.Answer(Fault.TooMany())), "ใช้งาน Google ครบจำนวนครั้ง", "รอสักครู่แล้วใช้คำสั่ง doctor อีกครั้ง"),
        ["too many calls of mail, told as forbidden"] = (Do(google => google.Traffic.Quotas = new() { GmailUnitsPerSecond = 0, GmailSaysForbidden = true }), "ใช้งาน Google ครบจำนวนครั้ง", "รอสักครู่แล้วใช้คำสั่ง doctor อีกครั้ง"),
        ["the Sheets interface not switched on"] = (On("sheets.*", new Fault.Answer(new GoogleError(403, "PERMISSION_DENIED", "Google Sheets API has not been used in project 1234 before or it is disabled.") { Details = [new JsonObject { ["reason"] = "SERVICE_DISABLED" }] })), "ยังไม่ได้เปิดใช้ Google Sheets API หรือ Gmail API", "ทำตามเหตุผลข้างต้น"),
        ["the Gmail interface not switched on"] = (On("gmail.*", new Fault.Answer(Fault.OfStatus(403, "gmail.", reason: "accessNotConfigured"))), "ยังไม่ได้เปิดใช้ Google Sheets API หรือ Gmail API", "ทำตามเหตุผลข้างต้น"),
        ["an account without Gmail"] = (On("gmail.*", new Fault.Answer(Fault.OfStatus(400, "gmail.", reason: "failedPrecondition"))), "บัญชีนี้ใช้ Gmail ไม่ได้", "ทำตามเหตุผลข้างต้น"),
        ["a permission that is missing"] = (On("gmail.*", new Fault.Answer(Fault.OfStatus(403, "gmail."))), "บัญชีนี้ไม่มีสิทธิ์", "ให้สิทธิ์ gmail.modify"),
        ["a spreadsheet that is not shared"] = (Do(google => UseRobot(google)), "บัญชีนี้ไม่มีสิทธิ์", $"ให้ {Robot} เป็นผู้แก้ไข"),
        ["a spreadsheet that is not there"] = (Do(google => google.Edit(google.SpreadsheetId, "1abcdefghijklmnopqrstuvwxyz0123456789")), "ไม่พบสิ่งที่ขอ", "แก้ spreadsheet ใน workspace.yaml"),
        ["an Excel file"] = (On("sheets.*", new Fault.Answer(Fault.OfStatus(400, "sheets.", "This operation is not supported for this document"))), "บันทึกเป็น Google ชีต", "ทำตามเหตุผลข้างต้น"),
        ["a full spreadsheet"] = (On("sheets.spreadsheets.batchUpdate", new Fault.Answer(Fault.OfStatus(400, "sheets.", "This action would increase the number of cells in the workbook above the limit of 10000000 cells."))), "ชีตมีจำนวนช่องเต็ม", "ทำตามเหตุผลข้างต้น"),
        ["a refusal in other words"] = (On("sheets.spreadsheets.batchUpdate", new Fault.Answer(Fault.OfStatus(400, "sheets.", "Something quite new."))), "“Something quite new.”", "ตรวจ spreadsheet และ results"),
        ["cells protected against us"] = (ProtectAsync, "มีผู้ป้องกันช่องในแท็บผล: สรุปผลการจัดระดับ", "ป้องกันชีตและช่วง"),
        ["another account's mailbox"] = (OtherAccountAsync, "แต่ตั้งค่าไว้เป็น other@example.org", "แก้ mailbox ใน workspace.yaml"),
        ["a sign-in that is not done"] = (Do(google => google.UseClient()), "ยังไม่ได้เข้าสู่ระบบ", "otopformsync auth"),
        ["a sign-in taken back"] = (RevokedAsync, "ใช้ไม่ได้แล้ว", "otopformsync auth"),
        ["a sign-in service that is down"] = (SignInDownAsync, "ติดต่อ Google ไม่ได้ชั่วคราว", LookAtNetwork),
        ["a client whose secret was changed"] = (ClientChangedAsync, "Google ไม่รู้จัก OAuth client นี้", "otopformsync auth"),
        ["a service account that may not act for the mailbox"] = (Do(google => { UseRobot(google, delegates: false); Share(google); }), "domain-wide delegation", "ทำตามเหตุผลข้างต้น"),
        ["a key that was deleted"] = (Do(google => { UseRobot(google); Share(google); google.Server.State.Auth.DeleteKey(Robot); }), "กรุณาสร้างกุญแจใหม่", "ทำตามเหตุผลข้างต้น"),
        ["a clock that Google does not take"] = (Do(google => { UseRobot(google); Share(google); google.Server.State.Auth.ClockError = TimeSpan.FromHours(2); }), "นาฬิกาของเครื่องนี้ไม่ตรง", "ทำตามเหตุผลข้างต้น"),
    };

    // Nothing of these is anybody's to mend.
    private static readonly Dictionary<string, Func<GoogleFolder, Task>> Harmless = new(StringComparer.Ordinal)
    {
        ["a call that arrives twice"] = On("sheets.*", new Fault.Twice(), 1),
        ["a read that lags behind"] = On("sheets.*", new Fault.Stale(1), 1),
        ["an error that passes"] = On("sheets.*", new Fault.Answer(Fault.Unavailable()), 1),
        ["access tokens that ran out"] = SignedInAsync,
    };

    private static readonly Dictionary<string, (Action<LineFolder> Break, string Mark, string Fact, string Remedy)> OfLine = new(StringComparer.Ordinal)
    {
        ["a stumble"] = (line => Break(line, LineFault.Stumble), Warning, "LINE ขัดข้องชั่วคราว (500)", "ลองใหม่ภายหลัง"),
        ["a stumble where the webhook is asked for"] = (line => line.Line.Traffic.Break("getWebhookEndpoint", LineFault.Stumble, Always), Warning, "LINE ขัดข้องชั่วคราว (500)", "ลองใหม่ภายหลัง"),
        ["a stumble where the group is asked for"] = (line => line.Line.Traffic.Break("getGroupSummary", LineFault.Stumble, Always), Warning, "LINE ขัดข้องชั่วคราว (500)", "ลองใหม่ภายหลัง"),
        ["a stumble where the quota is asked for"] = (line => line.Line.Traffic.Break("getMessageQuota", LineFault.Stumble, Always), Warning, "LINE ขัดข้องชั่วคราว (500)", "ลองใหม่ภายหลัง"),
        ["too many calls"] = (line => Break(line, LineFault.RateLimit), Warning, "LINE ขัดข้องชั่วคราว (429)", "ลองใหม่ภายหลัง"),
        ["a line that is lost"] = (line => Break(line, new LineFault.Lost(IsApplied: false)), Warning, "LINE ไม่ตอบ", "ตรวจอินเทอร์เน็ตและไฟร์วอลล์"),
        ["an answer that is lost"] = (line => Break(line, new LineFault.Lost(IsApplied: true)), Warning, "LINE ไม่ตอบ", "ตรวจอินเทอร์เน็ตและไฟร์วอลล์"),
        ["half an answer"] = (line => Break(line, new LineFault.Cut()), Warning, "LINE ไม่ตอบ", "ตรวจอินเทอร์เน็ตและไฟร์วอลล์"),
        ["a network's own page"] = (line => Break(line, new LineFault.Page()), Warning, "ไม่ใช่ของ LINE", "ตรวจอินเทอร์เน็ตและไฟร์วอลล์"),
        ["a token that is refused"] = (line => Break(line, LineFault.TokenRefused), Error, "LINE ไม่รับ channel access token", "ออก channel access token ใหม่"),
        ["no token"] = (line => File.WriteAllText(line.Demo.In("line.token"), ""), Error, "ไม่พบ channel access token", "line.token"),
        ["no secret"] = (line => File.WriteAllText(line.Demo.In("line.secret"), ""), Error, "ไม่พบ channel secret", "คัดลอก Channel secret"),
        ["an account that may not"] = (line => Break(line, new LineFault.Answer(403, "Forbidden")), Error, "บัญชีทางการหรือแพ็กเกจของ LINE ไม่อนุญาต", "LINE Official Account Manager"),
        ["a month that is used up"] = (line => Break(line, LineFault.MonthlyLimit), Error, "ข้อความของเดือนนี้ตามแพ็กเกจ LINE หมดแล้ว", "วันที่ 1 เดือนหน้า"),
        ["too few messages for the group"] = (line => line.Line.World.Used = 298, Warning, "ข้อความเดือนนี้เหลือ 2", "ระบบส่งอีเมลถึงเจ้าหน้าที่แทน"),
        ["no webhook"] = (line => line.Line.World.Webhook = null, Error, "ยังไม่ได้ตั้ง Webhook URL", "LINE Developers"),
        ["a webhook switched off"] = (line => line.Line.World.IsWebhookActive = false, Error, "Webhook ปิดอยู่", "เปิด Use webhook"),
        ["a webhook elsewhere"] = (line => line.Line.World.Webhook = new(line.Line.Address, "/other"), Warning, "Webhook URL ลงท้ายด้วย /other", "ให้ตรงกัน"),
        ["a webhook that is not reached"] = (_ => { }, Warning, "LINE เรียก webhook ไม่ได้", "worker ทำงานอยู่"),
        ["an account that left the group"] = (line => line.Line.World.IsInGroup = false, Error, "บัญชีทางการไม่ได้อยู่ในกลุ่ม", "เชิญบัญชีทางการเข้ากลุ่มใหม่"),
    };

    private static readonly Dictionary<string, (Action<MailboxFolder, RealMailServer> Break, string Mark, string Fact, string Remedy)> OfMail = new(StringComparer.Ordinal)
    {
        ["a wrong password"] = ((mail, _) => mail.WritePassword("wrong"), Error, "ไม่รับชื่อผู้ใช้หรือรหัสผ่าน", "รหัสผ่านสำหรับแอป"),
        ["no password"] = ((mail, _) => mail.WritePassword(""), Error, "ไม่พบรหัสผ่านหรือโทเคน", MailboxFolder.Password),
        ["a server to read from that is gone"] = ((mail, _) => mail.Line.Close(), Error, "ติดต่อเครื่องแม่ข่ายอีเมล", "ตรวจ host และ port"),
        ["a server of no such name"] = ((mail, _) => mail.Demo.Edit("workspace.yaml", $"imap: {{ host: 127.0.0.1, port: {mail.Line.Port}, tls: plain-for-tests", "imap: { host: no-such-host.invalid"), Error, "ไม่พบเครื่องแม่ข่ายอีเมลชื่อ no-such-host.invalid", "แก้ mailbox ใน workspace.yaml"),
        ["a port that does not go with the encryption"] = ((mail, _) => mail.Demo.Edit("workspace.yaml", $"port: {mail.Line.Port}, tls: plain-for-tests", $"port: {mail.Line.Port}, tls: implicit"), Error, "ไม่เข้ารหัสตามที่ตั้งไว้", "แก้ mailbox ใน workspace.yaml"),
        ["a certificate of an authority that nobody knows"] = ((mail, server) => mail.Demo.Edit("workspace.yaml", $"host: 127.0.0.1, port: {mail.Line.Port}, tls: plain-for-tests", $"host: localhost, port: {server.Files.Imaps}, tls: implicit"), Error, "ใบรับรองของเครื่องแม่ข่ายอีเมล", "ขอไฟล์ใบรับรองของหน่วยงาน"),
        ["a folder that is not there"] = ((mail, _) => mail.Demo.Edit("workspace.yaml", "  passwordFile:", "  folder: OTOP\n  passwordFile:"), Error, "ไม่พบโฟลเดอร์ OTOP", "โฟลเดอร์ที่มี: INBOX"),
        ["a folder of sent mails that nobody knows"] = ((mail, _) => mail.Demo.Edit("workspace.yaml", "  passwordFile:", "  sent: Gesendet\n  passwordFile:"), Error, "ไม่ทราบโฟลเดอร์จดหมายที่ส่ง", "mailbox › sent"),
        ["a clock behind the server's"] = ((mail, _) => mail.User.Deliver(MailboxFolder.Report("late"), TimeProvider.System.GetUtcNow().AddHours(3)), Error, "นาฬิกาของเครื่องช้ากว่าเครื่องแม่ข่ายอีเมล", "ตั้งเวลาของเครื่องให้ตรง"),
        ["a sending server that hangs up"] = ((mail, _) => mail.Smtp.Lost = Lost.Greeting, Error, "ติดต่อเครื่องแม่ข่ายอีเมล", "ตรวจ host และ port"),
        ["a sending server that hangs up at its first word"] = ((mail, _) => mail.Smtp.Lost = Lost.Hello, Error, "ติดต่อเครื่องแม่ข่ายอีเมล", "ตรวจ host และ port"),
        ["a sending server that does not take the password"] = ((mail, _) => mail.Smtp.LoginRefusal = "535 5.7.8 authentication failed", Error, "ไม่รับชื่อผู้ใช้หรือรหัสผ่าน", "รหัสผ่านสำหรับแอป"),
        ["a sending server that is busy"] = ((mail, _) => mail.Smtp.LoginRefusal = "454 4.7.0 try again later", Error, "“454: 4.7.0 try again later”", "ลองใหม่"),
        ["nobody named as who checks senders"] = ((mail, _) => mail.Demo.Edit("workspace.yaml", "authserv: mx.example.org", ""), Warning, "ยังไม่ระบุเซิร์ฟเวอร์ที่รับอีเมล", "authserv: mx.example.org"),
        ["another server named"] = ((mail, _) => mail.Demo.Edit("workspace.yaml", "authserv: mx.example.org", "authserv: mx.other.org"), Warning, "ไม่มีอีเมลฉบับใดมีผลตรวจผู้ส่งของ mx.other.org", "authserv: mx.example.org"),
    };

    public static TheoryData<string> FaultsOfGoogle => [.. OfGoogle.Keys];

    public static TheoryData<string> HarmlessFaults => [.. Harmless.Keys];

    public static TheoryData<string> FaultsOfLine => [.. OfLine.Keys];

    public static TheoryData<string> FaultsOfMail => [.. OfMail.Keys];

    [Theory]
    [MemberData(nameof(FaultsOfGoogle))]
    public async Task A_fault_of_Google_is_named_with_its_remedy(string name)
    {
        var (act, fact, remedy) = OfGoogle[name];
        await using var google = await GoogleFolder.OpenAsync();
        await act(google);
        AssertNamed(await google.RunAsync("doctor", "--json", "--lang", "th"), Error, fact, remedy);
    }

    [Theory]
    [MemberData(nameof(HarmlessFaults))]
    public async Task What_Google_makes_good_by_itself_is_no_fault(string name)
    {
        await using var google = await GoogleFolder.OpenAsync();
        await google.SyncAsync();
        await Harmless[name](google);
        Assert.DoesNotContain(Findings(await google.RunAsync("doctor", "--json", "--lang", "th")), finding => finding["mark"]!.ToString() == Error);
    }

    [Theory]
    [MemberData(nameof(FaultsOfLine))]
    public async Task A_fault_of_LINE_is_named_with_its_remedy(string name)
    {
        var (act, mark, fact, remedy) = OfLine[name];
        await using var line = await LineFolder.OpenAsync();
        line.Line.World.Webhook = new("http://127.0.0.1:9/line/webhook");
        act(line);
        AssertNamed(await line.RunAsync("doctor", "--json", "--lang", "th"), mark, fact, remedy);
    }

    [Theory]
    [MemberData(nameof(FaultsOfMail))]
    public async Task A_fault_of_a_mail_server_is_named_with_its_remedy(string name)
    {
        var (act, mark, fact, remedy) = OfMail[name];
        await using var mail = await MailboxFolder.OpenAsync(post.Server);
        act(mail, post.Server);
        AssertNamed(await mail.RunAsync("doctor", "--json", "--lang", "th"), mark, fact, remedy);
    }

    [Fact]
    public async Task A_server_that_marks_no_folder_of_sent_mails_is_named_with_its_remedy()
    {
        await using var mail = await MailboxFolder.OpenAsync(post.Server, "SPECIAL-USE");
        AssertNamed(await mail.RunAsync("doctor", "--json", "--lang", "th"), Error, "ไม่ทราบโฟลเดอร์จดหมายที่ส่ง", "mailbox › sent");
    }

    [Fact]
    public async Task Whom_the_doctor_waits_for_is_said_before_an_answer_comes()
    {
        await using var mail = await MailboxFolder.OpenAsync(post.Server);
        Assert.Contains("กำลังถาม เซิร์ฟเวอร์อีเมล …", (await mail.RunAsync("doctor", "--json", "--lang", "th")).Error, StringComparison.Ordinal);
        Assert.Equal("", (await mail.RunAsync("doctor", "--offline", "--lang", "th")).Error);
    }

    // One finding names the fault, and no other stands in its place; the command ends as the worst of them says.
    private static void AssertNamed(CliResult result, string mark, string fact, string remedy)
    {
        var findings = Findings(result);
        Assert.True(findings.Any(finding => finding["mark"]!.ToString() == mark && finding["fact"]!.ToString().Contains(fact, StringComparison.Ordinal) && finding["remedy"]!.ToString().Contains(remedy, StringComparison.Ordinal)), result.Out);
        Assert.All(findings, finding => Assert.Equal(finding["mark"]!.ToString() == "ok", finding["remedy"] is null));
        Assert.Equal(findings.Any(finding => finding["mark"]!.ToString() == Error) ? ExitCode.Failed : ExitCode.Review, result.Code);
    }

    private static List<JsonNode> Findings(CliResult result) => [.. JsonNode.Parse(result.Out)!["findings"]!.AsArray().Select(finding => finding!)];

    private static Func<GoogleFolder, Task> Do(Action<GoogleFolder> act) => google =>
    {
        act(google);
        return Task.CompletedTask;
    };

    private static Func<GoogleFolder, Task> On(string method, Fault fault, int times = Always) => Do(google => google.Traffic.Break(method, fault, times));

    private static void Break(LineFolder line, LineFault fault) => line.Line.Traffic.Break("getBotInfo", fault, Always);

    private static void UseRobot(GoogleFolder google, bool delegates = true)
    {
        google.UseServiceAccount(Robot);
        google.Server.State.Auth.Delegate(Robot, delegates ? ["https://www.googleapis.com/auth/gmail.modify"] : []);
    }

    private static void Share(GoogleFolder google) => new People(google.Server.State.Sheets).Share(google.SpreadsheetId, [Robot]);

    private static async Task OtherAccountAsync(GoogleFolder google)
    {
        await SignedInAsync(google);
        google.Edit(GoogleFolder.Mailbox, "other@example.org");
    }

    private static async Task ProtectAsync(GoogleFolder google)
    {
        await google.SyncAsync();
        UseRobot(google);
        Share(google);
        var summary = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Single(sheet => sheet.Title == "สรุปผลการจัดระดับ").Id);
        new People(google.Server.State.Sheets).Batch(google.SpreadsheetId, new JsonObject
        {
            ["addProtectedRange"] = new JsonObject { ["protectedRange"] = new JsonObject { ["range"] = new JsonObject { ["sheetId"] = summary, ["startRowIndex"] = 0, ["endRowIndex"] = 5 }, ["editors"] = new JsonObject { ["users"] = new JsonArray("head@example.org") } } },
        });
    }

    private static async Task SignedInAsync(GoogleFolder google)
    {
        google.UseClient();
        await google.SignInAsync();
        google.Server.State.Auth.ExpireAccessTokens();
    }

    private static async Task RevokedAsync(GoogleFolder google)
    {
        await SignedInAsync(google);
        google.Server.State.Auth.Revoke(GoogleFolder.Mailbox);
    }

    private static async Task SignInDownAsync(GoogleFolder google)
    {
        await SignedInAsync(google);
        google.Traffic.Break("oauth2.*", new Fault.Answer(Fault.Unavailable()), Always);
    }

    private static async Task ClientChangedAsync(GoogleFolder google)
    {
        await SignedInAsync(google);
        google.Server.State.Auth.AddClient("otop.apps.googleusercontent.com", "another");
    }
}
