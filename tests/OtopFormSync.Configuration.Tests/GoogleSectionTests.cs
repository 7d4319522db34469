using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>The Google side of a workspace.</summary>
public sealed class GoogleSectionTests
{
    private const string Id = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    internal const string Workspace = $"poll: 60s\ngoogle:\n  spreadsheet: {Id}\n  mailbox: otop@example.org\n  since: 2023-10-01\n  serviceAccount: keys/robot.json\n  delegation: true\n";

    public static IReadOnlyList<BrokenCase> Broken { get; } =
    [
        new("an unknown key", "mailbox:", "▶mailbo: x\n  mailbox:", "unknown key 'mailbo' in the google (did you mean 'mailbox'?)", true),
        new("no spreadsheet", $"  spreadsheet: {Id}\n", "", "key 'spreadsheet' is missing in the google", true),
        new("no mailbox", "  mailbox: otop@example.org\n", "", "key 'mailbox' is missing in the google", true),
        new("no first day", "  since: 2023-10-01\n", "", "key 'since' is missing in the google", true),
        new("nothing below the key", $"google:\n  spreadsheet: {Id}\n  mailbox: otop@example.org\n  since: 2023-10-01\n  serviceAccount: keys/robot.json\n  delegation: true\n", "google: ▶x\n", "a single value stands where the google is described", true),
        new("a name instead of an id", Id, "▶รายงาน OTOP", "'รายงาน OTOP' is neither a spreadsheet's id nor its link", true),
        new("the link of a form", Id, $"▶https://docs.google.com/forms/d/{Id}/edit", "is neither a spreadsheet's id nor its link", true),
        new("the link of a published page", Id, "▶https://docs.google.com/spreadsheets/d/e/2PACX-1vQ/pubhtml", "is neither a spreadsheet's id nor its link", true),
        new("a link to somebody else", Id, $"▶https://docs.example.org/spreadsheets/d/{Id}", "is neither a spreadsheet's id nor its link", true),
        new("a wrong spreadsheet for the results", "  mailbox:", "  results: ▶x\n  mailbox:", "'x' is neither a spreadsheet's id nor its link", true),
        new("a mailbox that is no address", "otop@example.org", "▶otop", "'otop' is not a mail address", true),
        new("a first day in the Buddhist Era", "2023-10-01", "▶2566-10-01", "'2566-10-01' is not a date", true),
        new("no mails at all", "  since:", "  mailsPerDay: ▶0\n  since:", "0 is too small", true),
        new("delegation in another word", "delegation: true", "delegation: ▶yes", "'yes' is neither true nor false", true),
        new("a service account without a mailbox", "serviceAccount: keys/robot.json\n  delegation: true\n", "serviceAccount: ▶keys/robot.json\n", "a service account alone has no mailbox"),
        new("a service account that may not act", "delegation: true", "delegation: false", "a service account alone has no mailbox"),
        new("two ways to the mailbox", "delegation: true", "delegation: true\n  client: ▶client.json", "two ways to the mailbox are given", true),
        new("delegation without a service account", "serviceAccount: keys/robot.json\n  delegation: true", "client: c.json\n  delegation: ▶true", "there is no service account that could act", true),
        new("nobody signs in", "  serviceAccount: keys/robot.json\n  delegation: true\n", "", "nothing says how to sign in", true),
        new("an address over an open line", "delegation: true", "delegation: true\n  address: ▶http://emulator.example.org:8099", "is not the address of an emulator", true),
        new("an address with a path", "delegation: true", "delegation: true\n  address: ▶http://127.0.0.1:8099/sheets", "is not the address of an emulator", true),
        new("an address that is none", "delegation: true", "delegation: true\n  address: ▶127.0.0.1:8099", "is not the address of an emulator", true),
    ];

    public static IEnumerable<TheoryDataRow<BrokenCase>> Cases => Broken.Select(BrokenCase.Row);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wrong_google_side_is_refused_at_its_place(BrokenCase broken) => broken.AssertRefused(Workspace, OtherLoadersTests.ProblemsOfWorkspace);

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Assert.Equal(5, TestData.ProblemsOf(WorkspaceSettingsLoader.Load("google:\n  spreadsheet: x\n  mailbox: y\n  since: z\n  address: ftp://a\n  delegation: true\n", "workspace.yaml")).Count);

    [Fact]
    public void The_google_side_says_spreadsheet_mailbox_and_who_signs_in() =>
        Assert.Equal(
            new GoogleSettings { Spreadsheet = Id, Results = Id, Mailbox = "otop@example.org", Since = new(2023, 10, 1), ServiceAccount = "keys/robot.json", Delegation = true },
            GoogleOf(Workspace));

    [Theory]
    [InlineData("https://docs.google.com/spreadsheets/d/" + Id + "/edit?gid=0#gid=0")]
    [InlineData("https://docs.google.com/spreadsheets/d/" + Id)]
    [InlineData("https://docs.google.com/spreadsheets/u/1/d/" + Id + "/edit")]
    [InlineData("\"https://docs.google.com/a/example.org/spreadsheets/d/" + Id + "\"", false)]
    public void A_link_is_as_good_as_the_id(string link, bool isTaken = true) =>
        Assert.Equal(isTaken, Load($"google:\n  spreadsheet: {link}\n  mailbox: otop@example.org\n  since: 2023-10-01\n  client: client.json\n").TryGetValue(out var settings) && settings.Google!.Spreadsheet == Id);

    [Fact]
    public void The_results_may_have_a_spreadsheet_of_their_own() =>
        Assert.Equal("2" + Id, GoogleOf(Workspace.Replace("  mailbox", $"  results: 2{Id}\n  mailbox", StringComparison.Ordinal)).Results);

    [Theory]
    [InlineData("serviceAccount: a.json\n  delegation: true")]
    [InlineData("serviceAccount: a.json\n  client: b.json")]
    [InlineData("client: b.json\n  delegation: false")]
    [InlineData("address: http://127.0.0.1:8099")]
    [InlineData("address: http://localhost:8099/")]
    [InlineData("address: https://emulator.example.org")]
    [InlineData("client: b.json\n  address: http://127.0.0.1:8099")]
    public void These_go_together(string signIn)
    {
        var text = $"google:\n  spreadsheet: {Id}\n  mailbox: Otop@Example.org\n  since: 2023-10-01\n  {signIn}\n";

        Assert.Equal("otop@example.org", GoogleOf(text).Mailbox);
        Assert.True(SchemaTests.IsValid("workspace", text));
    }

    [Fact]
    public void A_workbook_for_the_results_is_pointed_out_as_without_use()
    {
        var loaded = Load("results: results.xlsx\n" + Workspace);

        Assert.True(loaded.TryGetValue(out _));
        Assert.Equal((1, 10), Assert.Single(loaded.Notices) is var notice ? (notice.Line, notice.Column) : default);
    }

    [Theory]
    [InlineData("serviceAccount: robot.json", true)]
    [InlineData("client: client.json", true)]
    [InlineData("serviceAccount: robot.json\n  client: client.json", false, false)]
    [InlineData("address: http://127.0.0.1:8099", false, false)]
    public void Beside_another_mailbox_Gmail_s_need_not_be_named(string signIn, bool isTaken, bool schemaSees = true)
    {
        var text = $"google:\n  spreadsheet: {Id}\n  {signIn}\n{MailboxSectionTests.Workspace[MailboxSectionTests.Workspace.IndexOf("mailbox:", StringComparison.Ordinal)..]}";

        Assert.Equal(isTaken, Load(text).TryGetValue(out var settings) && settings.Google!.Mailbox is null);
        Assert.Equal(isTaken, SchemaTests.IsValid("workspace", text) && schemaSees);
    }

    [Property(MaxTest = 1000)]
    public void No_text_makes_the_loader_throw(DoNotSize<int> seed) => Assert.NotNull(Load(Mutation.Of(Workspace, seed.Item)));

    private static Loaded<WorkspaceSettings> Load(string text) => WorkspaceSettingsLoader.Load(text, "workspace.yaml");

    private static GoogleSettings GoogleOf(string text) => ShippedConfiguration.ValueOf(Load(text)).Google!;
}
