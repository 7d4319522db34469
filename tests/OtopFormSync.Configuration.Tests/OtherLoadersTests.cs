using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>Province, days off, workspace and the set of programs.</summary>
public sealed class OtherLoadersTests
{
    private const string Holidays = "date,weekday,name_th,government_office_closed\n2024-01-01,Mon,วันขึ้นปีใหม่,yes\n";
    internal const string Workspace = "province: nong-khai\nprograms: [otop-fy2567-q1]\npoll: 60s\nresults: results.xlsx\nresultsLink: https://example.org/results\nauthserv: mx.example.org\nretention: 10\n";

    private static readonly string Province = TestData.Text(TestData.TenDistrictsFile);

    public static IReadOnlyList<BrokenCase> BrokenProvinces { get; } =
    [
        new("an unknown key", "office:", "▶ofice: x\noffice:", "unknown key 'ofice' in the province (did you mean 'office'?)", true),
        new("a missing key", "mailbox: otop@example.org\n", "", "key 'mailbox' is missing in the province", true),
        new("a code of three digits", "code: \"43\"", "code: ▶\"431\"", "'431' is not a province's code", true),
        new("a district's code of another province", "code: \"4302\"", "code: ▶\"4402\"", "'4402' is not the code of a district of this province"),
        new("a district's code that is none", "code: \"4302\"", "code: ▶\"43-2\"", "'43-2' is not the code of a district", true),
        new("a code for two districts", "code: \"4302\"", "code: ▶\"4301\"", "'4301' already stands on line 11"),
        new("a name for two districts", "name: ท่าบ่อ", "name: ▶เมืองหนองคาย", "'เมืองหนองคาย' already stands on line 11"),
        new("an alias that is another's name", "aliases: [เผ่าไร่]", "aliases: [▶ท่าบ่อ]", "'ท่าบ่อ' already stands on line 12"),
        new("an address for two districts", "contacts: [thabo@cdd.example.org]", "contacts: [▶Mueang-nongkhai@cdd.example.org]", "already stands on line 11"),
        new("an address that is none", "mailbox: otop@example.org", "mailbox: ▶otop.example.org", "'otop.example.org' is not a mail address", true),
        new("an address with a name", "[officer@example.org]", "[▶สมชาย <officer@example.org>]", "is not a mail address", true),
        new("no officer who hears of anything", "officers: [officer@example.org]", "officers: ▶[]", "the province names no officer", true),
        new("no line of officers", "officers: [officer@example.org]\n", "", "key 'officers' is missing in the province", true),
        new("an address without a list", "officers: [officer@example.org]", "officers: ▶officer@example.org", "a single value stands where a list is needed", true),
        new("a name that YAML takes for no", "englishName: Tha Bo", "englishName: ▶No", "No without quotes is not read as text"),
        new("an id that is not the file's name", "id: ten-districts", "id: ▶ten", "the id 'ten' differs from the file's name"),
        new("a district that ends before it begins", "contacts: [thabo@cdd.example.org]", "from: 2024-04-01, until: ▶2024-03-31", "the district ends before it begins"),
        new("a day that is none", "contacts: [thabo@cdd.example.org]", "until: ▶31/3/2567", "is not a date", true),
        new("a new name before the district", "contacts: [thabo@cdd.example.org]", "from: 2024-04-01, renamed: [{ from: ▶2024-04-01, name: ท่าบ่อเหนือ, englishName: Tha Bo Nuea }]", "the district is renamed on 2024-04-01, and there is none on that day and the day before"),
        new("a new name after the district", "contacts: [thabo@cdd.example.org]", "until: 2024-03-31, renamed: [{ from: ▶2024-04-01, name: ท่าบ่อเหนือ, englishName: Tha Bo Nuea }]", "the district is renamed on 2024-04-01"),
        new("new names in no order", "contacts: [thabo@cdd.example.org]", "renamed: [{ from: 2024-04-01, name: ท่าบ่อเหนือ, englishName: Tha Bo Nuea }, { from: ▶2024-01-01, name: ท่าบ่อใต้, englishName: Tha Bo Tai }]", "the names are not in the order of their days"),
        new("a new name that is another's", "contacts: [thabo@cdd.example.org]", "renamed: [{ from: 2024-04-01, name: ▶เมืองหนองคาย, englishName: New }]", "already stands on line 11"),
        new("a new name without a day", "contacts: [thabo@cdd.example.org]", "renamed: [▶{ name: ท่าบ่อเหนือ, englishName: Tha Bo Nuea }]", "key 'from' is missing in the laterName", true),
        new("no district", "districts:\n", "districts: ▶[]\nx:\n", "the province has no districts", true),
    ];

    public static IReadOnlyList<BrokenCase> BrokenWorkspaces { get; } =
    [
        new("an unknown key", "poll: 60s", "▶pol: 60s", "unknown key 'pol' in the workspace (did you mean 'poll'?)", true),
        new("an id with a path", "province: nong-khai", "province: ▶../nong-khai", "'../nong-khai' cannot be an id", true),
        new("a program's id with a capital", "[otop-fy2567-q1]", "[▶OTOP]", "'OTOP' cannot be an id", true),
        new("a number without unit", "poll: 60s", "poll: ▶60", "'60' is not a span of time", true),
        new("no time at all", "poll: 60s", "poll: ▶0s", "'0s' is not a span of time"),
        new("two days", "poll: 60s", "poll: ▶48h", "'48h' is not a span of time"),
        new("a workbook in another folder", "results: results.xlsx", "results: ▶../results.xlsx", "'../results.xlsx' cannot be the results workbook", true),
        new("a workbook of another kind", "results: results.xlsx", "results: ▶results.csv", "'results.csv' cannot be the results workbook", true),
        new("no name of a server", "authserv: mx.example.org", "authserv: ▶otop@example.org", "'otop@example.org' is not the name of a server", true),
        new("no year of keeping", "retention: 10", "retention: ▶0", "0", true),
        new("a link without https", "https://example.org/results", "▶http://example.org/results", "'http://example.org/results' is not a link", true),
    ];

    public static IReadOnlyList<BrokenCase> BrokenHolidays { get; } =
    [
        new("a missing column", "government_office_closed", "closed", "column 'government_office_closed' is missing"),
        new("a date in the Buddhist Era", "2024-01-01", "2567-01-01", "'2567-01-01' is not a date"),
        new("a day that does not exist", "2024-01-01", "2024-02-30", "'2024-02-30' is not a date"),
        new("another day of the week", ",Mon,", ",Tue,", "2024-01-01 is no 'Tue'"),
        new("neither yes nor no", ",yes", ",ใช่", "'ใช่' stands in column government_office_closed"),
        new("a comma without quotes", "วันขึ้นปีใหม่", "วัน,ขึ้นปีใหม่", "the line has 5 columns"),
        new("a quote that is not closed", "วันขึ้นปีใหม่", "\"วันขึ้นปีใหม่", "a quote is opened and not closed"),
    ];

    public static IEnumerable<TheoryDataRow<BrokenCase>> Provinces => BrokenProvinces.Select(BrokenCase.Row);

    public static IEnumerable<TheoryDataRow<BrokenCase>> Workspaces => BrokenWorkspaces.Select(BrokenCase.Row);

    public static IEnumerable<TheoryDataRow<BrokenCase>> Calendars => BrokenHolidays.Select(BrokenCase.Row);

    [Theory]
    [MemberData(nameof(Provinces))]
    public void A_wrong_province_is_refused_at_its_place(BrokenCase broken) => broken.AssertRefused(Province, text => TestData.ProblemsOf(ProvinceLoader.Load(text, TestData.TenDistrictsFile)));

    [Theory]
    [MemberData(nameof(Workspaces))]
    public void A_wrong_workspace_is_refused_at_its_place(BrokenCase broken) => broken.AssertRefused(Workspace, ProblemsOfWorkspace);

    [Theory]
    [MemberData(nameof(Calendars))]
    public void A_wrong_list_of_days_off_is_refused_with_its_line(BrokenCase broken)
    {
        var problems = TestData.ProblemsOf(HolidayCalendarLoader.Load(broken.Break(Holidays).Text, "thai-holidays.csv"));

        var problem = Assert.Single(problems, problem => problem.What.Contains(broken.What, StringComparison.Ordinal));
        Assert.Equal(broken.Find == "government_office_closed" ? 1 : 2, problem.Line);
    }

    [Fact]
    public void Days_off_are_read_with_commas_in_quotes()
    {
        var calendar = ShippedConfiguration.ValueOf(HolidayCalendarLoader.Load("\uFEFF" + Holidays.Replace("วันขึ้นปีใหม่", "\"วันขึ้น\"\"ปีใหม่\"\", ค.ศ.\"", StringComparison.Ordinal) + "\r\n2024-01-02,Tue,ไม่หยุด,no\r\n", "x.csv"));

        Assert.False(calendar.IsWorkingDay(new(2024, 1, 1)));
        Assert.True(calendar.IsWorkingDay(new(2024, 1, 2)));
    }

    [Theory]
    [InlineData("contacts: [thabo@cdd.example.org]", "contacts: []", "the district ท่าบ่อ has no contact")]
    [InlineData("contacts: [thabo@cdd.example.org]", "contacts: [otop@example.org]", "the worker's own mailbox 'otop@example.org' is an address of ท่าบ่อ, too")]
    [InlineData("officers: [officer@example.org]", "officers: [otop@example.org]", "is an address of officers, too")]
    [InlineData("office:", "office:", null)]
    public void A_province_that_writes_to_nobody_or_to_itself_is_told(string there, string put, string? named)
    {
        Assert.Contains(there, Province, StringComparison.Ordinal);
        var loaded = ProvinceLoader.Load(Province.Replace(there, put, StringComparison.Ordinal), TestData.TenDistrictsFile);

        ShippedConfiguration.ValueOf(loaded);
        Assert.Equal(named is null, loaded.Notices.IsEmpty);
        Assert.All(loaded.Notices, notice => Assert.Contains(named!, notice.What, StringComparison.Ordinal));
    }

    [Fact]
    public void A_workspace_says_its_province_programs_and_files() =>
        Assert.Equal(
            new WorkspaceSettings { Province = "nong-khai", Programs = [ProgramId.Parse("otop-fy2567-q1")], Poll = TimeSpan.FromMinutes(1), Results = "results.xlsx", ResultsLink = "https://example.org/results", Authserv = "mx.example.org", Retention = 10 },
            ShippedConfiguration.ValueOf(WorkspaceSettingsLoader.Load(Workspace, "workspace.yaml")));

    [Theory]
    [InlineData("1s", 1)]
    [InlineData("5m", 300)]
    [InlineData("24h", 86400)]
    public void The_poll_interval_has_a_unit(string poll, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ShippedConfiguration.ValueOf(WorkspaceSettingsLoader.Load($"poll: {poll}", "workspace.yaml")).Poll);

    [Fact]
    public void What_a_workspace_does_not_say_has_a_default()
    {
        var settings = ShippedConfiguration.ValueOf(WorkspaceSettingsLoader.Load("poll: 60s", "workspace.yaml"));

        Assert.Equal(new WorkspaceSettings(), settings);
        Assert.Equal(("nong-khai", "results.xlsx", TimeSpan.FromSeconds(60)), (settings.Province, settings.Results, settings.Poll));
        Assert.Empty(settings.Programs);
    }

    [Fact]
    public void Programs_that_differ_go_together() =>
        Assert.Empty(ConfigurationSet.Check([ShippedConfiguration.Program, ShippedConfiguration.ValueOf(TestData.LoadSavings(TestData.Text(TestData.SavingsFile)))]));

    [Fact]
    public void Two_programs_with_one_id_are_refused() =>
        Assert.StartsWith(
            "programs/otop-fy2567-q1.yaml:1:1: the id 'otop-fy2567-q1' is used by two programs — expected",
            Assert.Single(ConfigurationSet.Check([ShippedConfiguration.Program, ShippedConfiguration.Program])).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Two_programs_of_a_quarter_need_short_titles_of_their_own()
    {
        var twin = ShippedConfiguration.Program with { Id = ProgramId.Parse("otop-again") };

        Assert.Contains("the short title 'OTOP' is that of 'otop-fy2567-q1'", Assert.Single(ConfigurationSet.Check([ShippedConfiguration.Program, twin])).What, StringComparison.Ordinal);
        Assert.Empty(ConfigurationSet.Check([ShippedConfiguration.Program, twin with { Quarter = new(2567, 2) }]));
    }

    [Property(MaxTest = 1000)]
    public void No_text_makes_a_loader_throw(string? text, DoNotSize<int> seed)
    {
        var mutated = Mutation.Of(Province, seed.Item);

        Assert.NotEmpty(TestData.ProblemsOf(ProvinceLoader.Load(text ?? "", TestData.TenDistrictsFile)));
        Assert.NotNull(ProvinceLoader.Load(mutated, TestData.TenDistrictsFile));
        Assert.NotNull(WorkspaceSettingsLoader.Load(Mutation.Of(Workspace, seed.Item), "workspace.yaml"));
        Assert.NotNull(HolidayCalendarLoader.Load(Mutation.Of(Holidays, seed.Item), "x.csv"));
    }

    internal static ValueList<ConfigurationProblem> ProblemsOfWorkspace(string text) => TestData.ProblemsOf(WorkspaceSettingsLoader.Load(text, "workspace.yaml"));
}
