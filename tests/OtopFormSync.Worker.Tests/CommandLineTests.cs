using System.Diagnostics;
using System.Text.Json;

namespace OtopFormSync.Worker.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Read_answers_each_line_with_kind_input_value_and_doubt()
    {
        var result = await Cli.RunAsync(
            ["read"],
            """
            {"kind":"amount","input":"๑๓,๕๔๔,๑๗๘.๕๐ บาท"}
            {"kind":"district","input":"อ.เผ่าไร่"}
            {"kind":"percent","input":"ร้อยละ ๗.๕"}
            {"kind":"count","input":"๘ ราย"}
            {"kind":"period","input":"ต.ค. 66"}
            {"kind":"date","input":"15/12/2566 9:30"}
            {"kind":"amount","input":"1.234"}
            """);
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Equal(
            ["13544178.5", "เฝ้าไร่", "7.5", "8", "2023-10", "2023-12-15", null],
            result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("value").GetString()));
        Assert.StartsWith("{\"kind\":\"amount\",\"input\":\"๑๓,๕๔๔,๑๗๘.๕๐ บาท\",\"value\":\"13544178.5\",\"doubt\":null}", result.Lines[0], StringComparison.Ordinal);
        Assert.NotNull(JsonDocument.Parse(result.Lines[6]).RootElement.GetProperty("doubt").GetString());
    }

    [Theory]
    [InlineData("not json", ExitCode.Usage)]
    [InlineData("[1,2]", ExitCode.Usage)]
    [InlineData("{\"kind\":\"colour\",\"input\":\"red\"}", ExitCode.Usage)]
    [InlineData("{\"kind\":\"amount\",\"input\":\"\\ud800\"}", ExitCode.Ok)]
    [InlineData("{\"kind\":\"amount\"}", ExitCode.Ok)]
    [InlineData("{\"kind\":\"count\",\"input\":8}", ExitCode.Ok)]
    [InlineData("{}", ExitCode.Usage)]
    public async Task Read_answers_any_line_and_goes_on(string line, object code)
    {
        var result = await Cli.RunAsync(["read"], line + "\n{\"kind\":\"count\",\"input\":\"8\"}\n");
        Assert.Equal((ExitCode)code, result.Code);
        Assert.Equal(2, result.Lines.Length);
        Assert.Equal("{\"kind\":\"count\",\"input\":\"8\",\"value\":\"8\",\"doubt\":null}", result.Lines[1]);
    }

    [Theory]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2567-1","products":1,"sales":"43638812.00","wallet":8}""", """{"district":"ท่าบ่อ","quarter":"2567-1","grade":"A","literal":"A","provisional":false,"gap":null,"doubt":null}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2567-1","products":1,"sales":"43638811.50","wallet":5}""", """{"district":"ท่าบ่อ","quarter":"2567-1","grade":"D","literal":null,"provisional":false,"gap":{"to":"C","products":0,"sales":"0.50","wallet":0},"doubt":null}""")]
    [InlineData("""{"district":"4317","quarter":"2567-1","products":1,"sales":13562912,"wallet":2}""", """{"district":"โพธิ์ตาก","quarter":"2567-1","grade":"C","literal":null,"provisional":false,"gap":{"to":"B","products":0,"sales":"0.00","wallet":1},"doubt":null}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2567-1","products":0,"sales":"1000.00","wallet":1,"registrants":10,"sales_target":"900.00"}""", """{"district":"ท่าบ่อ","quarter":"2567-1","grade":"C","literal":"C","provisional":false,"gap":{"to":"B","products":1,"sales":"0.00","wallet":0},"doubt":null}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2567-1","products":1,"sales":"43638812.00","wallet":null}""", """{"district":"ท่าบ่อ","quarter":"2567-1","grade":"A","literal":null,"provisional":true,"gap":null,"doubt":null}""")]
    public async Task Grade_answers_in_the_agreed_form(string question, string answer)
    {
        var result = await Cli.RunAsync(["grade"], question);
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Equal(answer, Assert.Single(result.Lines));
    }

    [Theory]
    [InlineData("""{"district":"ศรีวิไล","quarter":"2567-1","products":1,"sales":"1","wallet":8}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"ไตรมาสแรก","products":1,"sales":"1","wallet":8}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2567-1","products":-1,"sales":"1","wallet":8}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2567-1","products":1,"sales":"หนึ่งล้าน","wallet":8}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2567-1","products":1,"sales":"1","wallet":8,"registrants":0}""")]
    [InlineData("""{"district":"ท่าบ่อ","quarter":"2599-1","products":1,"sales":"1","wallet":8}""")]
    public async Task Grade_doubts_what_it_cannot_grade(string question)
    {
        var answer = JsonDocument.Parse(Assert.Single((await Cli.RunAsync(["grade"], question)).Lines)).RootElement;
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("grade").ValueKind);
        Assert.NotEmpty(answer.GetProperty("doubt").GetString()!);
    }

    [Theory]
    [InlineData("2599-1")]
    [InlineData("2566-4")]
    [InlineData("ไตรมาสแรก")]
    public async Task Grade_of_a_quarter_that_there_is_not_ends_with_code_2(string quarter) => Assert.Equal(
        ExitCode.Usage,
        (await Cli.RunAsync(["grade"], $$"""{"district":"ท่าบ่อ","quarter":"{{quarter}}","products":1,"sales":"1","wallet":8}""")).Code);

    [Theory]
    [InlineData("sync --once")]
    [InlineData("sync --dry-run")]
    [InlineData("run")]
    [InlineData("status")]
    [InlineData("explain --district ท่าบ่อ")]
    [InlineData("digest --preview")]
    [InlineData("auth")]
    [InlineData("read")]
    [InlineData("grade")]
    [InlineData("config check")]
    [InlineData("doctor")]
    [InlineData("form-script")]
    public async Task A_mistyped_workspace_is_refused_and_not_made(string command)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"otop {Guid.NewGuid():N}");
        var result = await Cli.RunAsync([.. command.Split(' '), "--workspace", folder]);
        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains(folder, result.Error, StringComparison.Ordinal);
        Assert.Contains("'init' or 'demo'", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_folder_of_something_else_becomes_no_workspace()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var command in (string[])["sync --once", "config check", "doctor --json"])
        {
            var refused = await Cli.RunAsync([.. command.Split(' '), "--workspace", folder.FullName]);
            Assert.Equal((ExitCode.Configuration, ""), (refused.Code, refused.Out));
            Assert.Contains("There is no workspace here / ที่นี่ไม่มีพื้นที่ทำงาน", refused.Error, StringComparison.Ordinal);
        }

        Assert.Empty(folder.EnumerateFileSystemInfos());
        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("sync", "--once", "--workspace", "")).Code);
    }

    [Fact]
    public async Task Explain_names_the_reports_that_a_grade_rests_on()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        var text = await Cli.RunAsync("explain", "--district", "โพนพิสัย", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);
        Assert.Equal(ExitCode.Ok, text.Code);
        Assert.Contains("2024-01-10-phonphisai-xlsx.eml", text.Out, StringComparison.Ordinal);
        Assert.Contains("อีก 1 ราย", text.Out, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await Cli.RunAsync("explain", "--district", "โพนพิสัย", "--json", "--quarter", "2567-1", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf)).Out).RootElement;
        Assert.Equal("B", json.GetProperty("grade").GetString());
        Assert.Equal("A", json.GetProperty("gap").GetProperty("to").GetString());
        Assert.Equal(9, json.GetProperty("criteria").EnumerateArray().Sum(criterion => criterion.GetProperty("reports").GetArrayLength()));
    }

    // The next better grade, and the one that people are told where the same figure leads further.
    [Fact]
    public async Task Explain_names_the_grade_that_comes_with_what_lacks_as_the_text_does()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        var json = JsonDocument.Parse((await Cli.RunAsync("explain", "--district", "เมืองหนองคาย", "--json", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf)).Out).RootElement;

        Assert.Equal(("C", "A"), (json.GetProperty("gap").GetProperty("to").GetString(), json.GetProperty("gap").GetProperty("reached").GetString()));
        Assert.Contains(json.GetProperty("text").EnumerateArray(), line => line.GetString()!.Contains("จึงจะถึงระดับ A", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_tries_other_figures()
    {
        using var demo = new DemoFolder();
        var result = await Cli.RunAsync("explain", "--district", "โพนพิสัย", "--json", "--products", "1", "--sales", "45,000,000 บาท", "--wallet", "8", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);
        Assert.Equal("A", JsonDocument.Parse(result.Out).RootElement.GetProperty("grade").GetString());
        Assert.False(File.Exists(demo.Results)); // a question changes nothing
    }

    [Theory]
    [InlineData("explain --district ศรีวิไล", "ศรีวิไล")]
    [InlineData("explain --district ท่าบ่อ --quarter 2570-4", "2570-4")]
    [InlineData("report --month 2566-12 --quarter 2567-1", "--month and --quarter")]
    [InlineData("explain --district ท่าบ่อ --sales ประมาณล้าน", "--sales")]
    [InlineData("explain --district ท่าบ่อ --figure nothing=1", "nothing")]
    [InlineData("explain", "--district")]
    [InlineData("sync --as-of yesterday", "yesterday")]
    [InlineData("sinc", "sinc")]
    [InlineData("demo --out .", "--out")]
    public async Task A_command_line_that_is_not_understood_says_what_and_ends_with_code_2(string line, string named)
    {
        using var demo = new DemoFolder();
        var arguments = line.Replace("--out .", $"--out {demo.In("config").Replace(' ', '\u0001')}", StringComparison.Ordinal).Split(' ').Select(part => part.Replace('\u0001', ' ')).ToList();
        var result = await Cli.RunAsync([.. arguments, .. line.StartsWith("sinc", StringComparison.Ordinal) ? (string[])[] : ["--workspace", demo.Path]]);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("run")]
    [InlineData("sync")]
    [InlineData("explain")]
    [InlineData("digest")]
    [InlineData("read")]
    [InlineData("grade")]
    [InlineData("config")]
    [InlineData("config check")]
    public async Task Every_command_has_its_help(string command)
    {
        var result = await Cli.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("--workspace", result.Out, StringComparison.Ordinal);
        Assert.Contains("--as-of", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_check_names_every_problem_of_every_file_at_once()
    {
        using var demo = new DemoFolder();
        await Replace(demo.In("config", "programs", "otop-fy2567-q1.yaml"), "wallet: \">= 10 %\"", "wallett: \">= 10 %\"");
        await Replace(demo.In("config", "programs", "otop-fy2567-q1.yaml"), "0 30 8 16 * ?", "0 30 8 31 13 ?");
        await File.AppendAllTextAsync(demo.In("config", "wording", "th.yaml"), "\nnosuchthing: ข้อความ\n", TestContext.Current.CancellationToken);
        var result = await Cli.RunAsync("config", "check", "--workspace", demo.Path);
        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains("wallett", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean", result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("0 30 8 31 13 ?", result.Error, StringComparison.Ordinal);
        Assert.Contains("nosuchthing", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"config/programs/otop-fy2567-q1\.yaml:[0-9]+:[0-9]+: ", result.Error);
        Assert.Equal(ExitCode.Configuration, (await demo.SyncAsync()).Code);
    }

    [Fact]
    public async Task Every_command_of_the_offices_year_is_one()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "config", "office-year.md"), TestContext.Current.CancellationToken);
        var commands = System.Text.RegularExpressions.Regex.Matches(page, @"otopformsync ((?:[a-z-]+ ?)+)").Select(command => command.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !word.StartsWith('-')).ToList()).ToList();

        Assert.True(commands.Count >= 8, $"{commands.Count} commands");
        foreach (var command in commands)
        {
            var help = await Cli.RunAsync([.. command, "--help"]);
            Assert.True(help.Code == ExitCode.Ok && command.TrueForAll(word => help.Out.Contains($" {word} ", StringComparison.Ordinal)), string.Join(' ', command));
        }
    }

    /// <summary>Mistakes in one file hide none in those that rest on it, used or not.</summary>
    [Fact]
    public async Task Config_check_finds_what_is_wrong_behind_what_is_wrong()
    {
        using var demo = new DemoFolder();
        demo.Edit("workspace.yaml", "programs: [otop-fy2567-q1]", "programs: [otop-fy2567-q1]\nspeed: 5");
        demo.Edit("config/provinces/nong-khai.yaml", "mailbox: ", "mailbox: no address # ");
        demo.Edit("config/programs/otop-fy2567-q1.yaml", "wallet: \">= 10 %\"", "wallett: \">= 10 %\"");
        demo.Edit("config/programs/virtue-fy2567-q1.yaml", "shortTitle:", "shortTitel:");

        var result = await Cli.RunAsync("config", "check", "--workspace", demo.Path);

        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.All(["'speed'", "nong-khai.yaml:", "wallett", "shortTitel", "women-fund-fy2567-q1.yaml: the workspace does not use this program"], problem => Assert.Contains(problem, result.Error, StringComparison.Ordinal));
        Assert.Contains("\n! config/programs/women-fund-fy2567-q1.yaml", "\n" + result.Error, StringComparison.Ordinal); // odd, and no problem
        Assert.Contains($"✗ {result.Error.Split('\n').Count(line => line.Length > 0 && line[0] is not ('!' or '✗'))} problems", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("shortTitel", (await demo.SyncAsync()).Error, StringComparison.Ordinal);
    }

    /// <summary>Whatever is wrong with the province's file, a program's own mistakes are told along with it, and none that is the province's alone.</summary>
    [Theory]
    [InlineData("config/provinces/nong-khai.yaml", "    name: ท่าบ่อ\n", "", "key 'name' is missing")]
    [InlineData("config/provinces/nong-khai.yaml", "code: \"4302\"", "code: \"4301\"", "'4301' already stands")]
    [InlineData("config/provinces/nong-khai.yaml", "name: หนองคาย", "name: [หนองคาย", "nong-khai.yaml:")]
    [InlineData("workspace.yaml", "province: nong-khai", "province: nong-kai", "nong-kai.yaml: the file is not there")]
    [InlineData("workspace.yaml", "programs: [otop-fy2567-q1]", "programs: [otop-fy2567-q1", "workspace.yaml:")]
    public async Task Config_check_tells_a_programs_mistakes_whatever_is_wrong_before_it(string file, string old, string changed, string named)
    {
        using var demo = new DemoFolder();
        demo.Edit(file, old, changed);
        demo.Edit("config/programs/otop-fy2567-q1.yaml", "wallet: \">= 10 %\"", "wallett: \">= 10 %\"");

        var result = await Cli.RunAsync("config", "check", "--workspace", demo.Path);

        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.Contains("wallett", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is no district of", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("has no figure for", result.Error, StringComparison.Ordinal);
    }

    /// <summary>Whatever is wrong with the province's file, it still says how its districts are called.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("code: \"4302\"", "code: \"4301\"")]
    [InlineData("name: หนองคาย", "name: [หนองคาย")]
    public async Task Config_check_names_a_misspelt_district_also_while_the_provinces_file_is_broken(string old, string changed)
    {
        using var demo = new DemoFolder();
        if (old.Length > 0)
        {
            demo.Edit("config/provinces/nong-khai.yaml", old, changed);
        }

        demo.Edit("config/programs/otop-fy2567-q1.yaml", "ท่าบ่อ:        [ 13544178", "ท่าบอ:        [ 13544178");
        var result = await Cli.RunAsync("config", "check", "--workspace", demo.Path);

        Assert.Contains("'ท่าบอ' is no district of ", Assert.Single(result.Error.Split('\n'), line => line.Contains("is no district of", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("(did you mean 'ท่าบ่อ'?)", result.Error, StringComparison.Ordinal);
    }

    /// <summary>Which of two missions is meant is for a person to say.</summary>
    [Theory]
    [InlineData("form-script")]
    [InlineData("form-script", "--update", "--form", "https://docs.google.com/forms/d/1/edit")]
    [InlineData("import", "history", "past.csv")]
    [InlineData("grade")]
    public async Task Of_several_missions_one_is_to_be_named(params string[] command)
    {
        using var demo = new DemoFolder();
        demo.Edit("workspace.yaml", "[otop-fy2567-q1]", "[otop-fy2567-q1, virtue-fy2567-q1]");
        await File.WriteAllTextAsync(demo.In("past.csv"), "อำเภอ,ไตรมาส,ยอดจำหน่าย (บาท),ระดับ\nท่าบ่อ,ไตรมาส 4/2566,1000000,B\nสังคม,ไตรมาส 4/2566,2000000,A\n", TestContext.Current.CancellationToken);
        string[] given = [.. command.Select(word => word == "past.csv" ? demo.In(word) : word), "--workspace", demo.Path];

        var asked = await Cli.RunAsync(given);

        Assert.Equal(ExitCode.Usage, asked.Code);
        Assert.Contains("--program otop-fy2567-q1 | --program virtue-fy2567-q1", asked.Error, StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.Usage, (await Cli.RunAsync([.. given, "--program", "otop-fy2567-q1"])).Code);
    }

    /// <summary>Only one of them has such a register.</summary>
    [Fact]
    public async Task A_register_of_one_mission_alone_needs_no_name()
    {
        using var demo = new DemoFolder();
        demo.Edit("workspace.yaml", "[otop-fy2567-q1]", "[virtue-fy2567-q1, otop-fy2567-q1]");
        await File.WriteAllTextAsync(demo.In("list.csv"), "อำเภอ,จำนวนผู้ประกอบการ\nท่าบ่อ,40\n", TestContext.Current.CancellationToken);

        var read = await Cli.RunAsync("import", "registrants", demo.In("list.csv"), "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);

        Assert.True(read.Code is ExitCode.Ok or ExitCode.Review, read.Error);
        Assert.Contains("ท่าบ่อ: 40", read.Out, StringComparison.Ordinal);
    }

    /// <summary>Notepad calls it ANSI. Ten mails of signs that nobody can read went out.</summary>
    [Theory]
    [InlineData("config/wording/th.yaml")]
    [InlineData("config/programs/otop-fy2567-q1.yaml")]
    [InlineData("workspace.yaml")]
    public async Task A_file_that_is_saved_as_Windows_874_is_refused_with_the_remedy(string file)
    {
        using var demo = new DemoFolder();
        var text = await File.ReadAllTextAsync(demo.In(file), TestContext.Current.CancellationToken) + "\n# ตรวจแล้ว\n";
        await File.WriteAllBytesAsync(demo.In(file), [.. text.Select(letter => letter is >= 'ก' and <= '๛' ? (byte)(letter - 'ก' + 0xA1) : letter < 0x80 ? (byte)letter : (byte)'?')], TestContext.Current.CancellationToken);

        var check = await Cli.RunAsync("config", "check", "--workspace", demo.Path);
        var sync = await demo.SyncAsync();

        Assert.Equal([ExitCode.Configuration, ExitCode.Configuration], [check.Code, sync.Code]);
        Assert.Contains($"{file}: the file is not saved as UTF-8", check.Error, StringComparison.Ordinal);
        Assert.Contains("✗ 1 problem", check.Error, StringComparison.Ordinal);
        Assert.Empty(demo.Mails());
    }

    /// <summary>The quick start makes a folder with the shipped files and nothing else.</summary>
    [Fact]
    public async Task Without_settings_the_shipped_samples_are_not_used_and_config_check_names_them()
    {
        using var demo = new DemoFolder();
        File.Delete(demo.In("workspace.yaml"));

        var result = await Cli.RunAsync("config", "check", "--workspace", demo.Path);

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Equal(["otop-fy2567-q1"], result.Out.Split('\n').Where(line => line.Contains("  program:  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        Assert.All(["virtue", "women-fund"], sample => Assert.Contains($"! config/programs/{sample}-fy2567-q1.yaml: the workspace does not use this program", result.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Config_check_warns_of_targets_that_are_the_quarter_befores()
    {
        using var demo = new DemoFolder();
        var text = await File.ReadAllTextAsync(demo.In("config", "programs", "otop-fy2567-q1.yaml"), TestContext.Current.CancellationToken);
        foreach (var (old, next) in new[] { ("otop-fy2567-q1", "otop-fy2567-q2"), ("quarter: 2567-1", "quarter: 2567-2"), ("2023-10", "2024-01"), ("2023-11", "2024-02"), ("2023-12", "2024-03"), ("2022-10", "2023-01"), ("2022-11", "2023-02"), ("2022-12", "2023-03") })
        {
            text = text.Replace(old, next, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(demo.In("config", "programs", "otop-fy2567-q2.yaml"), text, TestContext.Current.CancellationToken);
        demo.Edit("workspace.yaml", "programs: [otop-fy2567-q1]", "programs: [otop-fy2567-q1, otop-fy2567-q2]");

        var result = await Cli.RunAsync("config", "check", "--workspace", demo.Path);

        Assert.True(result.Code == ExitCode.Ok, result.Error);
        Assert.Contains("every monthly target of 'sales' is that of 'otop-fy2567-q1'", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("target of 'products'", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_check_is_content_with_the_shipped_files()
    {
        var folder = Directory.CreateTempSubdirectory();
        folder.CreateSubdirectory("responses");

        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("config", "check", "--workspace", folder.FullName)).Code);
    }

    /// <summary>What is odd is told with what is wrong: nobody mends a file twice.</summary>
    [Fact]
    public async Task Config_check_names_what_a_faulty_wording_file_lacks_as_well()
    {
        using var demo = new DemoFolder();
        File.WriteAllText(demo.In("config", "wording", "th.yaml"), "common.thanks: \"{{ nobody }}\"\n");

        var result = await Cli.RunAsync("config", "check", "--workspace", demo.Path);

        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains("there is no placeholder 'nobody'", result.Error, StringComparison.Ordinal);
        Assert.Contains("sentences are missing and are said as shipped", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sentences are missing", (await demo.SyncAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_preview_shows_the_digest_and_sends_nothing()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        var before = demo.Mails();
        var html = demo.In("preview.html");
        var result = await Cli.RunAsync("digest", "--preview", "--html", html, "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("เมืองหนองคาย", result.Out, StringComparison.Ordinal);
        Assert.Contains("<html", await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, demo.Mails());
    }

    [Fact]
    public async Task The_demo_ends_with_code_0_shows_the_board_and_says_where_everything_lies()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"otop demo {Guid.NewGuid():N}");
        try
        {
            var first = await Cli.RunAsync("demo", "--out", folder);
            Assert.Equal(ExitCode.Ok, first.Code);
            Assert.Contains("เมืองหนองคาย", first.Out, StringComparison.Ordinal);
            Assert.Contains(Path.Combine(folder, "results.xlsx"), first.Out, StringComparison.Ordinal);
            Assert.Contains(Path.Combine(folder, "outbox"), first.Out, StringComparison.Ordinal);
            Assert.Contains("run --workspace", first.Out, StringComparison.Ordinal);
            var again = await Cli.RunAsync("demo", "--workspace", folder);
            Assert.Equal(ExitCode.Ok, again.Code);
            Assert.Contains("unchanged", again.Out, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_second_process_on_a_workspace_says_so_and_ends_with_code_7()
    {
        using var demo = new DemoFolder();
        using var first = await Workspaces.WorkspaceSession.OpenAsync(demo.Path, TimeProvider.System, Workspaces.SessionMode.Once, TestContext.Current.CancellationToken);
        var second = await demo.SyncAsync();
        Assert.Equal(ExitCode.Locked, second.Code);
        Assert.Contains(demo.Path, second.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Review, (await demo.SyncAsync("--dry-run")).Code); // a trial may run beside it
    }

    [Fact]
    public async Task A_stopped_worker_ends_cleanly_and_logs_no_personal_data()
    {
        using var demo = new DemoFolder();
        using var worker = Process.Start(new ProcessStartInfo("dotnet", [Cli.Program, "run", "--workspace", demo.Path, "--as-of", "2024-01-16T10:00"])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var log = new List<string>();
        while (await worker.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            log.Add(line);
            if (line.Contains("Cycle done", StringComparison.Ordinal))
            {
                break;
            }
        }

        using var kill = Process.Start("kill", ["-TERM", worker.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(worker.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(0, worker.ExitCode);
        log.AddRange((await worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n'));
        Assert.True(File.Exists(demo.Results));
        // Counts and codes only: no names, addresses or texts of people.
        Assert.DoesNotContain(log, line => line.Contains('@', StringComparison.Ordinal) || line.Any(c => c is >= '\u0e01' and <= '\u0e5b' && !line.Contains(demo.Path, StringComparison.Ordinal)));
    }

    private static async Task Replace(string file, string was, string becomes)
    {
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold '{was}'");
        await File.WriteAllTextAsync(file, string.Concat(text.AsSpan(0, at), becomes, text.AsSpan(at + was.Length)), TestContext.Current.CancellationToken);
    }
}
