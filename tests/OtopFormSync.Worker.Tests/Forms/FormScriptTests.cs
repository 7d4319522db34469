using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Spreadsheets.Responses;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests.Forms;

/// <summary>The script that makes the Form, run under Node against a strict FormApp, and what comes of the answers to that Form.</summary>
public sealed class FormScriptTests
{
    private const string OwnSheet = "1abcdefghijklmnopqrstuvwxyz0123456789";

    [Fact]
    public async Task It_makes_a_form_with_the_districts_the_months_and_a_question_for_each_figure()
    {
        var world = await RunAsync(await ScriptAsync());
        var form = world["forms"]!.AsArray().Single()!;
        Assert.Empty(world["failures"]!.AsArray());
        var items = form["items"]!.AsArray();
        Assert.Equal(
            [
                "LIST อำเภอ", "LIST ประจำเดือน", "TEXT จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "TEXT ยอดจำหน่ายในเดือน (บาท)",
                "TEXT จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "TEXT จำนวนแบบสำรวจ Digital Wallet ที่ส่งแล้วสะสม (ราย)",
                "CHECKBOX เดือนนี้ไม่มีผลการดำเนินงาน", "PARAGRAPH_TEXT คำชี้แจง (ถ้ามี)",
            ],
            items.Select(item => $"{item!["type"]} {item["title"]}"));
        Assert.Equal(9, items[0]!["choices"]!.AsArray().Count);
        Assert.Equal("ตุลาคม 2566", items[1]!["choices"]![0]!.ToString());
        Assert.Equal("กันยายน 2567", items[1]!["choices"]!.AsArray()[^1]!.ToString());
        Assert.Equal([true, true, false, false, false, false, false, false], items.Select(item => item!["required"]!.GetValue<bool>()));
        Assert.Contains("วันที่ 15 ของเดือนถัดไป", form["settings"]!["setDescription"]!.ToString(), StringComparison.Ordinal);
        Assert.True(form["settings"]!["setAllowResponseEdits"]!.GetValue<bool>());
        var sheet = world["sheets"]!.AsArray().Single()!;
        Assert.Equal(("Asia/Bangkok", "th_TH"), (sheet["zone"]!.ToString(), sheet["locale"]!.ToString()));
        Assert.Equal(sheet["id"]!.ToString(), form["destination"]!.ToString());
        Assert.Contains(world["log"]!.AsArray(), line => line!.ToString().Contains(sheet["id"]!.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The sheet does not hold the entry ids, so that the script says the setting, and it is taken as it is said.</summary>
    [Fact]
    public async Task It_says_the_link_with_district_and_month_to_be_chosen_and_the_program_file_takes_it()
    {
        var log = (await RunAsync(await ScriptAsync()))["log"]!.AsArray().Select(line => line!.ToString());
        var setting = Regex.Match(Assert.Single(log, line => line.Contains("pp_url", StringComparison.Ordinal)), "link: \".*\"$").Value;
        Assert.EndsWith("?usp=pp_url&entry.1000={district}&entry.1001={month}\"", setting, StringComparison.Ordinal);

        using var folder = new DemoFolder();
        folder.Edit("config/programs/otop-fy2567-q1.yaml", "form:\n", $"form:\n  {setting}\n");
        var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(folder.Path));
        var link = Core.Reporting.Forms.FormLink.Of(configuration.Programs[0], configuration.Province.Districts[1], ReportingMonth.Parse("2023-12"));
        Assert.EndsWith($"?usp=pp_url&entry.1000={Uri.EscapeDataString("ท่าบ่อ")}&entry.1001={Uri.EscapeDataString("ธันวาคม 2566")}", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_twice_it_makes_no_second_form_unless_asked_to()
    {
        var script = await ScriptAsync();
        Assert.Single((await RunAsync(script, "makeForm", "makeForm"))["forms"]!.AsArray());
        var world = await RunAsync(script, "makeForm", "makeAnotherForm");
        Assert.Equal((2, 2), (world["forms"]!.AsArray().Count, world["sheets"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_finished_by_the_next()
    {
        var world = await RunAsync(await ScriptAsync(), ["makeForm", "makeForm"], breakAtItem: 3);
        Assert.Single(world["failures"]!.AsArray());
        Assert.Equal(8, world["forms"]!.AsArray().Single()!["items"]!.AsArray().Count);
        Assert.NotNull(world["forms"]![0]!["destination"]);
    }

    [Theory]
    [InlineData("setSpreadsheetLocale")]
    [InlineData("setDestination")]
    [InlineData("linked")]
    public async Task However_it_was_cut_off_the_answers_go_to_one_tab_of_one_spreadsheet(string step)
    {
        var world = await RunAsync(await ScriptAsync(), ["makeForm", "makeForm"], cutAt: step);
        Assert.Single(world["failures"]!.AsArray());
        Assert.Single(world["sheets"]!.AsArray());
        Assert.Equal(1, world["forms"]!.AsArray().Single()!["tabs"]!.GetValue<int>());
    }

    [Fact]
    public async Task Districts_answer_without_an_account_of_the_offices_domain()
    {
        var settings = (await RunAsync(await ScriptAsync()))["forms"]![0]!["settings"]!;
        Assert.False(settings["setRequireLogin"]!.GetValue<bool>());
        Assert.True(settings["setPublished"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(true, "addresses: verified")]
    [InlineData(false, "addresses: typed")]
    public async Task It_has_google_prove_who_answers_where_that_can_be_had_and_says_how_the_program_file_is_told(bool hasVerifying, string setting)
    {
        var world = await RunAsync(await ScriptAsync(), ["makeForm"], hasVerifying: hasVerifying);
        Assert.Empty(world["failures"]?.AsArray() ?? []);
        var settings = world["forms"]![0]!["settings"]!;
        Assert.Equal(hasVerifying, settings["setEmailCollectionType"] is not null);
        Assert.Equal(!hasVerifying, settings["setCollectEmail"] is not null);
        Assert.Contains(world["log"]!.AsArray(), line => line!.ToString().Contains(setting, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_links_the_spreadsheet_that_is_given_and_works_where_forms_need_no_publishing()
    {
        var world = await RunAsync(await ScriptAsync("--spreadsheet", $"https://docs.google.com/spreadsheets/d/{OwnSheet}/edit#gid=0"), ["makeForm"], hasPublishing: false);
        Assert.Empty(world["failures"]!.AsArray());
        Assert.Equal(OwnSheet, world["forms"]![0]!["destination"]!.ToString());
    }

    /// <summary>Without it, each year would need a new Form and a new link for every district.</summary>
    [Fact]
    public async Task The_months_of_a_form_that_is_there_are_renewed_and_nothing_else_changes()
    {
        using var folder = new DemoFolder();
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("program", "new", "--workspace", folder.Path, "--quarter", "2568-1", "--yes", "--as-of", DemoFolder.AsOf)).Code);
        var update = await Cli.RunAsync("form-script", "--update", "--workspace", folder.Path, "--spreadsheet", OwnSheet);
        Assert.Equal(ExitCode.Ok, update.Code);
        var made = await RunAsync(await ScriptAsync("--spreadsheet", OwnSheet));
        var world = await RunAsync(await ScriptAsync("--spreadsheet", OwnSheet), ["makeForm", "renewForm"], later: update.Out);

        Assert.Empty(world["failures"]!.AsArray());
        var (before, after) = (made["forms"]!.AsArray().Single()!, world["forms"]!.AsArray().Single()!);
        Assert.Equal(
            ["กันยายน 2567", "ตุลาคม 2567", "พฤศจิกายน 2567", "ธันวาคม 2567", "มกราคม 2568", "กุมภาพันธ์ 2568", "มีนาคม 2568", "เมษายน 2568", "พฤษภาคม 2568", "มิถุนายน 2568", "กรกฎาคม 2568", "สิงหาคม 2568", "กันยายน 2568"],
            after["items"]![1]!["choices"]!.AsArray().Select(month => month!.ToString()));
        after["items"]![1]!["choices"] = before["items"]![1]!["choices"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(before, after));
    }

    [Fact]
    public async Task A_form_whose_questions_are_others_is_not_touched_and_that_is_said()
    {
        using var folder = new DemoFolder();
        folder.Edit("config/programs/otop-fy2567-q1.yaml", "month: [ประจำเดือน, เดือน, เดือนที่รายงาน, รายงานประจำเดือน, รายงานผลประจำเดือน, Month]", "month: [งวด]");
        var update = await Cli.RunAsync("form-script", "--update", "--workspace", folder.Path, "--spreadsheet", OwnSheet);
        var world = await RunAsync(await ScriptAsync("--spreadsheet", OwnSheet), ["makeForm", "renewForm"], later: update.Out);
        Assert.Contains("พบคำถาม \"งวด\" 0 ข้อ", Assert.Single(world["failures"]!.AsArray())!.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("form-script", "--update", "--workspace", folder.Path)).Code);
    }

    [Fact]
    public async Task What_a_district_answers_is_read_as_it_was_meant()
    {
        var items = (await RunAsync(await ScriptAsync()))["forms"]![0]!["items"]!.AsArray();
        var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(Directory.CreateTempSubdirectory().FullName));
        string[] headers = ["ประทับเวลา", "ที่อยู่อีเมล", .. items.Select(item => item!["title"]!.ToString())];
        var builder = new ResponseTableBuilder();
        builder.BeginSheet("การตอบแบบฟอร์ม 1");
        builder.Row(1, headers);
        builder.Row(2, ["2023-11-06T09:30:00", "a@example.org", items[0]!["choices"]![1]!.ToString(), items[1]!["choices"]![0]!.ToString(), "๑", "13.55 ล้านบาท", "8 ราย", "", "", "ส่งตามกำหนด"]);
        builder.Row(3, ["2023-12-06T09:30:00", "a@example.org", items[0]!["choices"]![1]!.ToString(), items[1]!["choices"]![1]!.ToString(), "", "", "", "", items[6]!["choices"]![0]!.ToString(), ""]);
        var rows = ResponseRows.Of("responses", "ฟอร์ม", DateTimeOffset.UnixEpoch, builder.Tables(), new ResponseColumns(configuration.Programs));
        Assert.Empty(rows.Problems);
        var reader = new FormRowReader(configuration.Programs[0], configuration.Districts);
        var reports = rows.Rows.Select(row => reader.Read(row.Report, (RawContent.FormRow)row.Report.Content)!).ToList();

        Assert.Equal("4302", ((Reading<District>.Value)reports[0].District!).Result.Code.Value);
        Assert.Equal(["2023-10", "2023-11"], reports.Select(report => ((Reading<ReportingMonth>.Value)report.Months[0].Month!).Result.ToString()));
        Assert.Equal(3, reports[0].Months[0].Figures.Count);
        Assert.Equal((false, true), (reports[0].Months[0].NothingToReport, reports[1].Months[0].NothingToReport));
        Assert.Equal("ส่งตามกำหนด", reports[0].Explanation);
    }

    /// <summary>A check that refuses what the program reads would keep reports out.</summary>
    [Fact]
    public async Task No_figure_that_can_be_read_is_refused_by_the_form()
    {
        var items = (await RunAsync(await ScriptAsync()))["forms"]![0]!["items"]!.AsArray();
        var pattern = new Regex($"^(?:{items[3]!["validation"]!["pattern"]})$");
        string[] readable = ["13,544,178.50", "๑๓,๕๔๔,๑๗๘.๕๐ บาท", "13.5 ล้านบาท", "ห้าแสนบาทถ้วน", "-", "ไม่มี", "ยังไม่มี", "0", "สองหมื่น", "เดือนนี้ไม่มีผลการดำเนินงาน", "(500)"];
        Assert.All(readable, text => Assert.Matches(pattern, text));
        Assert.All((string[])["ครับ", "รอแจ้ง", "?", "abc"], text => Assert.DoesNotMatch(pattern, text));
    }

    [Fact]
    public async Task Texts_of_the_program_file_cannot_break_out_of_the_script()
    {
        using var folder = new DemoFolder();
        var file = folder.In("config", "programs", "otop-fy2567-q1.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token)).Replace("title: โครงการหนึ่งตำบล", "title: \"*/ \\\"`${x}</script>\\u2028 โครงการหนึ่งตำบล\"\n#", StringComparison.Ordinal), Token);
        var world = await RunAsync((await Cli.RunAsync("form-script", "--workspace", folder.Path)).Out);
        Assert.Empty(world["failures"]!.AsArray());
        Assert.Contains("*/ \"`${x}</script>", world["forms"]![0]!["settings"]!["setTitle"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--program", "unknown")]
    [InlineData("--spreadsheet", "not a link")]
    public async Task What_is_not_understood_is_a_usage_error(string option, string value) =>
        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("form-script", option, value, "--workspace", Directory.CreateTempSubdirectory().FullName)).Code);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string> ScriptAsync(params string[] options)
    {
        var result = await Cli.RunAsync(["form-script", .. options, "--workspace", Directory.CreateTempSubdirectory().FullName]);
        Assert.Equal(ExitCode.Ok, result.Code);
        return result.Out;
    }

    private static Task<JsonNode> RunAsync(string script, params string[] calls) => RunAsync(script, calls.Length == 0 ? ["makeForm"] : calls, null);

    private static async Task<JsonNode> RunAsync(string script, string[] calls, int? breakAtItem = null, bool hasPublishing = true, string? cutAt = null, bool hasVerifying = true, string? later = null)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "form.js");
        await File.WriteAllTextAsync(file, script, Token);
        var plan = new JsonObject { ["calls"] = new JsonArray([.. calls.Select(call => (JsonNode)call)]), ["hasPublishing"] = hasPublishing, ["hasVerifying"] = hasVerifying, ["cutAt"] = cutAt };
        if (breakAtItem is { } item)
        {
            plan["breakAtItem"] = item;
        }

        var laterFile = Path.Combine(Path.GetDirectoryName(file)!, "later.js");
        await File.WriteAllTextAsync(laterFile, later ?? "", Token);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Forms", "form-app.mjs"), file, plan.ToJsonString(), laterFile]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = node.StandardError.ReadToEndAsync(Token);
        var output = await node.StandardOutput.ReadToEndAsync(Token);
        await node.WaitForExitAsync(Token);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(output)!;
    }
}
