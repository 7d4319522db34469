using System.Diagnostics;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A quarter is set up by one command, as an office does it on the first of January.</summary>
public sealed class ProgramNewTests : IDisposable
{
    private const string NextFile = "config/programs/otop-fy2567-q2.yaml";

    private static readonly string[] Districts = ["เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "สระใคร", "เฝ้าไร่", "รัตนวาปี", "โพธิ์ตาก"];

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    // As a scheduler or a script starts it: the runtime takes the place of the closed input for a file of its own, from which nothing comes.
    [Fact]
    public async Task With_its_standard_input_closed_it_says_that_nobody_answered()
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "exec dotnet \"$@\" <&-", "bash", Cli.Program, "program", "new", "--quarter", "2567-2", "--workspace", _demo.Path]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        Assert.Equal((int)ExitCode.Usage, process.ExitCode);
        Assert.Contains("it ended before the question was answered", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_demo.In(NextFile)));
    }

    [Fact]
    public async Task Without_base_figures_it_works_all_the_same_and_says_what_is_open()
    {
        var made = await NewAsync("--yes");
        var checkedAll = await Cli.RunAsync("config", "check", "--workspace", _demo.Path);

        Assert.Equal(ExitCode.Ok, made.Code);
        Assert.Contains("27 base figures are not known", made.Out, StringComparison.Ordinal);
        Assert.Contains("programs: [otop-fy2567-q1, otop-fy2567-q2]", await File.ReadAllTextAsync(_demo.In("workspace.yaml"), Token), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, checkedAll.Code);
        Assert.Contains("'sales.base' has figures that are not known yet (~) for เมืองหนองคาย", checkedAll.Out, StringComparison.Ordinal);

        // A report of the new quarter counts; its sales are not measured, so the grade is a range.
        await File.AppendAllTextAsync(_demo.UseCsv(), "\n\"5/2/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,มกราคม 2567,1,\"15,500,000\",9,,,นายสมชาย รักไทย", Token);
        var program = (await _demo.CycleAsync("2024-02-16")).Programs.Single(done => done.Program.Value == "otop-fy2567-q2");
        var thaBo = program.State!.Scorecards.Single(card => card.District.Value == "4302");
        Assert.Contains("–", GradeMark.Of(thaBo), StringComparison.Ordinal);
        Assert.Equal(CriterionState.NotMeasured, thaBo.Result.Criteria.Single(criterion => criterion.Criterion == "sales").State);
        Assert.Equal(15_500_000, program.State.Ledger.Entries.Single(entry => entry.District.Value == "4302" && entry.Month.ToString() == "2024-01" && entry.Indicator.Value == "sales").Accepted!.Figure.Value);
    }

    [Fact]
    public async Task A_district_that_begins_with_the_quarter_has_open_rows_which_are_named()
    {
        await File.AppendAllTextAsync(_demo.In("config", "provinces", "nong-khai.yaml"), "\n  - code: \"4318\"\n    name: ฟ้าใหม่\n    englishName: Fa Mai\n    from: 2024-01-01\n    contacts: [famai@cdd.example.org]\n", Token);
        var made = await NewAsync("--yes");
        var checkedAll = await Cli.RunAsync("config", "check", "--workspace", _demo.Path);

        Assert.True(made.Code == ExitCode.Ok, made.Error);
        Assert.Contains("'registrants' has figures that are not known yet (~) for ฟ้าใหม่", made.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, checkedAll.Code);
        Assert.Contains("ฟ้าใหม่: [~, ~, ~, ~]", await File.ReadAllTextAsync(_demo.In(NextFile), Token), StringComparison.Ordinal);

        await File.AppendAllTextAsync(_demo.UseCsv(), "\n\"5/2/2024, 9:00:00\",famai@cdd.example.org,ฟ้าใหม่,มกราคม 2567,1,\"15,500,000\",9,,,นายสมชาย รักไทย", Token);
        var card = (await _demo.CycleAsync("2024-02-16")).Programs.Single(done => done.Program.Value == "otop-fy2567-q2").State!.Scorecards.Single(card => card.District.Value == "4318");
        Assert.Equal(CriterionState.NotMeasured, card.Result.Criteria.Single(criterion => criterion.Criterion == "wallet").State);

        _demo.Edit(NextFile, "ฟ้าใหม่: [~, ~, ~, ~] # ยังไม่ทราบ", "ฟ้าใหม่: [10, 10, 0, 20]");
        var known = (await _demo.CycleAsync("2024-02-16")).Programs.Single(done => done.Program.Value == "otop-fy2567-q2").State!.Scorecards.Single(card => card.District.Value == "4318");
        Assert.Equal(20, known.Result.Criteria.Single(criterion => criterion.Criterion == "wallet").Against);
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("long")]
    [InlineData("months down")]
    public async Task Base_figures_come_from_a_file_however_it_is_laid_out(string layout)
    {
        var file = _demo.In("ปีฐาน.csv");
        await File.WriteAllTextAsync(file, BaseFile(layout), Token);
        var made = await NewAsync("--base", file);
        Assert.Equal(ExitCode.Ok, made.Code);
        Assert.Contains("27 figures from ปีฐาน.csv", made.Out, StringComparison.Ordinal);
        var sales = Next().FindIndicator(IndicatorKey.Parse("sales"))!;
        Assert.Equal(27, sales.Targets.Sum(target => target.Base.Count));
        Assert.Equal(
            from index in Enumerable.Range(0, 9) from month in Enumerable.Range(1, 3) select Figure(index, month),
            sales.Targets.OrderBy(target => Array.IndexOf(Districts, Name(target.District.Value))).SelectMany(target => target.Base.Select(figure => figure.Value)));
        Assert.Equal(decimal.Round(Figure(1, 2) * 1.06m, MidpointRounding.AwayFromZero), sales.Targets.Single(target => target.District.Value == "4302").Months[1].Value);
    }

    [Theory]
    [InlineData("--base")]
    [InlineData("history")]
    public async Task Why_a_file_cannot_be_read_is_said_in_the_offices_words(string by)
    {
        var said = by == "history" ? await Cli.RunAsync("import", "history", _demo.In("state.pdf"), "--workspace", Made("state.pdf"), "--as-of", DemoFolder.AsOf) : await NewAsync("--base", Path.Combine(Made("state.pdf"), "state.pdf"));

        Assert.Contains("ไฟล์ PDF", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Saying", said.Error, StringComparison.Ordinal);

        string Made(string name)
        {
            File.WriteAllText(_demo.In(name), "%PDF-1.4");
            return _demo.Path;
        }
    }

    [Fact]
    public async Task A_file_that_is_not_plain_is_refused_with_its_places_and_nothing_is_written()
    {
        var file = _demo.In("ปีฐาน.csv");
        await File.WriteAllTextAsync(file, BaseFile("wide").Replace($"ท่าบ่อ,{Figure(1, 1)}", "ท่าบ่อ,12.345", StringComparison.Ordinal), Token);
        var made = await NewAsync("--base", file);
        Assert.Equal(ExitCode.Usage, made.Code);
        Assert.Contains("ท่าบ่อ ม.ค. 66: 12.345", made.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_demo.In(NextFile)));
        Assert.Equal(ExitCode.Usage, (await NewAsync("--base", _demo.In("no.xlsx"))).Code);
    }

    [Theory]
    [InlineData("อำเภอ,ม.ค. 66,ก.พ. 66,มี.ค. 66,รวม", "ท่าบ่อ,2000000,2200000,2400000,6600005", "", "ท่าบ่อ ม.ค. 66: 6600005")]
    [InlineData("อำเภอ,ม.ค. 66,ก.พ. 66,มี.ค. 66", "ท่าบ่อ,2000000,2200000,2400000", "รวม,12000000,2900000,3100000", "รวม ม.ค. 66: 12000000")]
    public async Task A_file_whose_sum_is_another_than_its_figures_come_to_is_refused(string heading, string row, string sum, string told)
    {
        var file = _demo.In("ปีฐาน.csv");
        await File.WriteAllLinesAsync(file, [heading, row, heading.EndsWith("รวม", StringComparison.Ordinal) ? "สังคม,1000000,700000,700000,2400000" : "สังคม,1000000,700000,700000", .. sum.Length == 0 ? Array.Empty<string>() : [sum]], Token);
        var made = await NewAsync("--base", file);
        Assert.Equal(ExitCode.Usage, made.Code);
        Assert.Contains(told, made.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("สังคม ม.ค. 66", made.Error, StringComparison.Ordinal);
    }

    /// <summary>A year later the record holds what the first quarter's districts reported.</summary>
    [Fact]
    public async Task Base_figures_of_a_year_before_come_from_the_record()
    {
        var report = await _demo.CycleAsync();
        var made = await NewAsync("--quarter", "2568-1", "--yes");
        Assert.Equal(ExitCode.Ok, made.Code);
        Assert.Contains("from the record of otop-fy2567-q1", made.Out, StringComparison.Ordinal);
        var sales = Read().Single(program => program.Id.Value == "otop-fy2568-q1").FindIndicator(IndicatorKey.Parse("sales"))!;
        foreach (var entry in report.Programs[0].State!.Ledger.Entries.Where(entry => entry.Indicator.Value == "sales"))
        {
            Assert.Equal(entry.Accepted?.Figure.Value, sales.TargetOf(entry.District)!.BaseOf(entry.Month));
        }

        Assert.Contains(sales.Targets, target => target.Base.Count < 3); // what was not reported stays open
    }

    [Fact]
    public async Task A_dry_run_prints_the_file_and_writes_nothing()
    {
        var settings = await File.ReadAllTextAsync(_demo.In("workspace.yaml"), Token);
        var made = await NewAsync("--dry-run");
        Assert.Contains("\nid: otop-fy2567-q2 ", made.Out, StringComparison.Ordinal);
        Assert.Contains("27 base figures are not known", made.Error, StringComparison.Ordinal);
        Assert.Contains("dry run: nothing was written", made.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", made.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_demo.In(NextFile)));
        Assert.Equal(settings, await File.ReadAllTextAsync(_demo.In("workspace.yaml"), Token));
    }

    [Fact]
    public async Task A_quarter_that_is_set_up_is_never_written_over()
    {
        Assert.Equal(ExitCode.Ok, (await NewAsync("--yes")).Code);
        _demo.Edit(NextFile, "shortTitle: OTOP", "shortTitle: OTOP # ของเรา");
        var again = await NewAsync("--quarter", "2/2567", "--yes");
        Assert.Equal(ExitCode.Usage, again.Code);
        Assert.Contains("set up already", again.Error, StringComparison.Ordinal);
        Assert.Contains("# ของเรา", await File.ReadAllTextAsync(_demo.In(NextFile), Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--quarter", "2567-5")]
    [InlineData("--quarter", "next")]
    [InlineData("--from", "unknown")]
    public async Task What_is_not_understood_is_a_usage_error(string option, string value) => Assert.Equal(ExitCode.Usage, (await NewAsync(option, value, "--yes")).Code);

    /// <summary>The first day of a quarter is one for all missions; one whose file is the latest of all has its turn when its own next quarter comes.</summary>
    [Fact]
    public async Task Where_no_mission_is_named_the_quarter_is_set_up_for_those_that_lack_it()
    {
        await AddSavingsOfThirdQuarterAsync();

        var third = await NewAsync("--yes");
        Assert.True(third.Code == ExitCode.Ok, third.Error);
        Assert.Contains("program: config/programs/otop-fy2567-q3.yaml", third.Out, StringComparison.Ordinal);
        Assert.Equal(["otop-fy2567-q1", "otop-fy2567-q2", "savings-fy2567-q3", "otop-fy2567-q3"], Read().Select(program => program.Id.Value));

        var trial = await NewAsync("--dry-run");
        Assert.Contains("would write program: config/programs/savings-fy2567-q4.yaml", trial.Error, StringComparison.Ordinal);
        Assert.Contains("would write program: config/programs/otop-fy2567-q4.yaml", trial.Error, StringComparison.Ordinal);

        var fourth = await NewAsync("--quarter", "2567-4", "--yes");
        Assert.True(fourth.Code == ExitCode.Ok, fourth.Error);
        Assert.Equal(["otop-fy2567-q4", "savings-fy2567-q4"], Read().Select(program => program.Id.Value).Skip(4).Order(StringComparer.Ordinal));
        Assert.Contains("set up already", (await NewAsync("--quarter", "2567-4", "--yes")).Error, StringComparison.Ordinal);
    }

    /// <summary>Where a quarter follows on no mission's, or one file is to serve two missions, nothing is taken for meant.</summary>
    [Fact]
    public async Task Where_it_is_not_clear_which_mission_is_meant_the_command_for_each_is_named()
    {
        await AddSavingsOfThirdQuarterAsync();
        var before = Read().Count;

        var unclear = await NewAsync("--quarter", "2568-4", "--yes");
        Assert.Equal(ExitCode.Usage, unclear.Code);
        Assert.Contains("program new --quarter 2568-4 --from otop-fy2567-q2 | program new --quarter 2568-4 --from savings-fy2567-q3", unclear.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Ok, (await NewAsync("--yes", "--from", "otop-fy2567-q2")).Code);
        var file = await NewAsync("--base", _demo.In("ปีฐาน.csv"));
        Assert.Equal(ExitCode.Usage, file.Code);
        Assert.Contains("program new --quarter 2567-4 --from otop-fy2567-q3", file.Error, StringComparison.Ordinal);
        Assert.Contains("program new --quarter 2567-4 --from savings-fy2567-q3", file.Error, StringComparison.Ordinal);
        Assert.Equal(before + 1, Read().Count);
    }

    [Fact]
    public async Task A_mission_that_is_over_is_not_carried_on_but_named()
    {
        await AddSavingsOfThirdQuarterAsync();
        Assert.Equal(ExitCode.Ok, (await NewAsync("--yes")).Code);
        _demo.Edit("config/programs/savings-fy2567-q3.yaml", "until: 2024-10-15", "until: none");

        var made = await NewAsync("--yes");

        Assert.True(made.Code == ExitCode.Ok, made.Error);
        Assert.Equal("otop-fy2567-q4", Read()[^1].Id.Value);
        Assert.Contains("กลุ่มออมทรัพย์", made.Out, StringComparison.Ordinal);
        Assert.Contains("program new --quarter 2567-4 --from savings-fy2567-q3", made.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-01-15")]
    [InlineData("none")]
    public async Task A_mission_that_ends_with_the_quarter_is_set_up_only_where_somebody_names_the_next(string until)
    {
        _demo.Edit("config/programs/otop-fy2567-q1.yaml", "until: 2024-10-15", $"until: {until}");

        var unasked = await NewAsync("--yes");
        Assert.Equal(ExitCode.Usage, unasked.Code);
        Assert.Contains("until", unasked.Error, StringComparison.Ordinal);
        Assert.Single(Read());
        Assert.DoesNotContain("program new", (await Cli.RunAsync("status", "--workspace", _demo.Path, "--as-of", "2024-01-05")).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, (await NewAsync("--quarter", "2567-2", "--yes")).Code);
    }

    /// <summary>Who runs it twice sets up a quarter that nobody asked for, and hears so.</summary>
    [Fact]
    public async Task A_quarter_that_is_far_ahead_is_told_to_be_early()
    {
        Assert.DoesNotContain("begins only on", (await NewAsync("--yes")).Out, StringComparison.Ordinal);
        Assert.Contains("2567-3 begins only on 2024-04-01", (await NewAsync("--yes")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_answers_nothing_is_written()
    {
        var ended = await NewAsync();
        Assert.Equal(ExitCode.Usage, ended.Code);
        Assert.Contains("Nothing was written", ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_demo.In(NextFile)));

        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync(["program", "new", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf], "\n")).Code);
        Assert.True(File.Exists(_demo.In(NextFile)));
    }

    [Fact]
    public async Task A_workspace_without_a_configuration_of_its_own_gets_one()
    {
        Directory.Delete(_demo.In("config"), recursive: true);
        Assert.Equal(ExitCode.Ok, (await NewAsync("--yes")).Code);
        Assert.True(File.Exists(_demo.In("config", "provinces", "nong-khai.yaml")));
        Assert.Equal(2, Read().Count);
    }

    /// <summary>Nothing stalls before somebody has set the quarter up, and nothing is said twice afterwards.</summary>
    [Fact]
    public async Task A_report_of_a_quarter_that_is_not_set_up_is_kept_thanked_for_and_counted_afterwards()
    {
        var csv = _demo.UseCsv();
        await _demo.LivedAsync();
        await File.AppendAllTextAsync(csv, "\n\"5/2/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,มกราคม 2567,1,\"15,500,000\",9,,,นายสมชาย รักไทย", Token);
        var kept = (await _demo.CycleAsync("2024-02-05")).Programs.Single().State!;
        await _demo.CycleAsync("2024-02-10");
        var (receipt, reminded) = (Mail("receipt.4302", "จะนับเมื่อจังหวัดตั้งค่า"), _demo.Mails().Where(mail => mail.Contains("reminder", StringComparison.Ordinal) && mail.Contains("2024-02-10", StringComparison.Ordinal)).ToList());

        var item = Assert.Single(kept.Review, item => item.Code == ReviewCode.MonthNotSetUp);
        Assert.Contains("program new --quarter 2567-2", item.Reason, StringComparison.Ordinal);
        Assert.False(kept.Scorecards.Single(card => card.District.Value == "4302").IsProvisional); // a report of another quarter holds nothing up
        Assert.Contains("จะนับเมื่อจังหวัดตั้งค่าไตรมาส 2/2567", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("เดือนที่ถูกต้อง", receipt, StringComparison.Ordinal);
        Assert.Equal("ได้รับรายงาน ม.ค. 67 – อ.ท่าบ่อ", SubjectOf("ม.ค. 67")); // no grade: the one there is was another quarter's
        Assert.Contains("OTOP ไตรมาส 2/2567", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("1/2567", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("ระดับ", receipt, StringComparison.Ordinal);
        var reminders = reminded.ConvertAll(mail => TextOf(Path.Combine(_demo.Outbox, mail)));
        Assert.All(reminders, text => Assert.Contains("ไตรมาส 2/2567", text, StringComparison.Ordinal));
        Assert.Equal(2, reminders.Count(text => text.Contains("1/2567", StringComparison.Ordinal))); // who owe months of the quarter before as well
        Assert.Equal(8, reminded.Count); // by the year's due days; not the one that has reported
        Assert.Contains("ยังไม่ได้ตั้งค่า", (await Cli.RunAsync("status", "--workspace", _demo.Path, "--as-of", "2024-02-10")).Out, StringComparison.Ordinal);
        Assert.Contains("program new --quarter 2567-2", (await Cli.RunAsync("doctor", "--offline", "--workspace", _demo.Path, "--as-of", "2024-02-10")).Out, StringComparison.Ordinal);
        Assert.Contains("OTOP ไตรมาส 2/2567 (ม.ค.–มี.ค. 67) ยังไม่ได้ตั้งค่า", await LastDigestAsync(), StringComparison.Ordinal);

        var mails = _demo.Mails();
        Assert.Equal(ExitCode.Ok, (await NewAsync("--yes")).Code);
        var counted = (await _demo.CycleAsync("2024-02-11")).Programs.Single(done => done.Program.Value == "otop-fy2567-q2").State!;
        Assert.Equal(15_500_000, counted.Ledger.Entries.Single(entry => entry.District.Value == "4302" && entry.Month.ToString() == "2024-01" && entry.Indicator.Value == "sales").Accepted!.Figure.Value);
        await _demo.CycleAsync("2024-02-11T11:00");
        var told = Assert.Single(_demo.Mails().Except(mails), mail => mail.Contains("reminder", StringComparison.Ordinal) || mail.Contains("receipt", StringComparison.Ordinal));
        Assert.StartsWith("otop-fy2567-q2.receipt.4302.", told, StringComparison.Ordinal);
        Assert.All(["15,500,000", "และเก็บไว้จนกว่าจะตั้งค่าไตรมาส", "ผลการจัดระดับ ไตรมาส 2/2567"], words => Assert.Contains(words, TextOf(Path.Combine(_demo.Outbox, told)), StringComparison.Ordinal));

        string SubjectOf(string month) => _demo.Mails().Where(mail => mail.Contains("receipt.4302", StringComparison.Ordinal)).Select(mail => MimeKit.MimeMessage.Load(Path.Combine(_demo.Outbox, mail)).Subject!).Single(subject => subject.Contains(month, StringComparison.Ordinal));
        string Mail(string name, string words) => _demo.Mails().Where(mail => mail.Contains(name, StringComparison.Ordinal)).Select(mail => TextOf(Path.Combine(_demo.Outbox, mail))).Single(text => text.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-02-08")]
    [InlineData("2024-02-20")] // long after the days of a receipt
    public async Task What_is_unclear_in_a_report_that_was_kept_is_asked_once_when_its_quarter_is_set_up(string setUp)
    {
        var csv = _demo.UseCsv();
        await _demo.LivedAsync();
        await File.AppendAllTextAsync(csv, "\n\"5/2/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,มกราคม 2567,1,4.321,9,,,นายสมชาย รักไทย", Token);
        await _demo.LivedAsync("2024-02-05");
        var mails = _demo.Mails();

        Assert.Equal(ExitCode.Ok, (await NewAsync("--yes")).Code);
        await _demo.CycleAsync(setUp);
        await _demo.CycleAsync(setUp);
        await _demo.CycleAsync("2024-02-21");

        var receipt = Assert.Single(_demo.Mails().Except(mails), mail => mail.Contains("receipt.4302", StringComparison.Ordinal));
        Assert.Contains("4.321", TextOf(Path.Combine(_demo.Outbox, receipt)), StringComparison.Ordinal);
    }

    /// <summary>OTOP has its first two quarters; another mission, which goes on as well, has the third.</summary>
    private async Task AddSavingsOfThirdQuarterAsync()
    {
        const string savings = "savings-fy2567-q1";
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Demo", "savings", $"{savings}.yaml"), _demo.In("config", "programs", $"{savings}.yaml"));
        _demo.Edit($"config/programs/{savings}.yaml", "until: none", "until: 2024-10-15");
        Assert.Equal(ExitCode.Ok, (await NewAsync("--yes")).Code);
        _demo.Edit("workspace.yaml", "otop-fy2567-q2]", $"otop-fy2567-q2, {savings}]");
        Assert.Equal(ExitCode.Ok, (await NewAsync("--quarter", "2567-3", "--from", savings, "--yes")).Code);
        _demo.Edit("workspace.yaml", $"{savings}, ", "");
    }

    private async Task<string> LastDigestAsync() => (await Cli.RunAsync("digest", "--preview", "--workspace", _demo.Path, "--as-of", "2024-02-10")).Out;

    private static string TextOf(string file) => MimeKit.MimeMessage.Load(file).TextBody!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static decimal Figure(int district, int month) => 1_000_000 + (district * 10_000) + month;

    private static string BaseFile(string layout)
    {
        string[] months = ["ม.ค. 66", "ก.พ. 66", "มี.ค. 66"];
        var lines = layout switch
        {
            "wide" => Districts.Select((name, index) => $"{name},{string.Join(',', months.Select((_, month) => Figure(index, month + 1)))}").Prepend($"อำเภอ,{string.Join(',', months)}").Prepend("ยอดจำหน่าย OTOP ปีฐาน 2566"),
            "long" => (from index in Enumerable.Range(0, 9) from month in Enumerable.Range(1, 3) select $"{Districts[index]},{months[month - 1]},{Figure(index, month)}").Prepend("อำเภอ,เดือน,ยอดจำหน่าย (บาท)"),
            _ => Enumerable.Range(1, 3).Select(month => $"{months[month - 1]},{string.Join(',', Districts.Select((_, index) => Figure(index, month)))}").Prepend($"เดือน,{string.Join(',', Districts)}").Prepend("ยอดจำหน่ายสินค้า OTOP รายอำเภอ"),
        };
        return string.Join('\n', lines);
    }

    private static string Name(string code) => ConfigurationReading.Read(ConfigurationFolder.Of(Directory.CreateTempSubdirectory().FullName)).Province.Districts.Single(district => district.Code.Value == code).Name;

    private Core.Programs.Program Next() => Read().Single(program => program.Id.Value == "otop-fy2567-q2");

    private List<Core.Programs.Program> Read() => [.. ConfigurationReading.Read(ConfigurationFolder.Of(_demo.Path)).Programs];

    private Task<CliResult> NewAsync(params string[] more) => Cli.RunAsync(["program", "new", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf, .. more]);
}
