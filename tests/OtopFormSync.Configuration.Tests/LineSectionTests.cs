using System.Net;
using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>The group in LINE.</summary>
public sealed class LineSectionTests
{
    internal const string Workspace = "poll: 60s\nline:\n  secretFile: line.secret\n  tokenVariable: LINE_TOKEN\n";

    private const string Group = "C0123456789abcdef0123456789abcdef";

    public static IReadOnlyList<BrokenCase> Broken { get; } =
    [
        new("an unknown key", "  secretFile:", "  ▶grup: x\n  secretFile:", "unknown key 'grup' in the line (did you mean 'group'?)", true),
        new("the token itself", "tokenVariable: LINE_TOKEN", "▶token: abc\n  tokenFile: line.token", "unknown key 'token' in the line", true),
        new("no secret", "  secretFile: line.secret\n", "", "nothing says where the channel secret lies", true),
        new("two secrets", "secretFile: line.secret", "secretFile: line.secret\n  secretVariable: ▶X", "the channel secret is said to lie in two places", true),
        new("no token", "  tokenVariable: LINE_TOKEN\n", "", "nothing says where the channel access token lies", true),
        new("a group's name", "tokenVariable:", "group: ▶OTOP\n  tokenVariable:", "'OTOP' is not the id of a group", true),
        new("a person's id", "tokenVariable:", "group: ▶U0123456789abcdef0123456789abcdef\n  tokenVariable:", "is not the id of a group", true),
        new("a port alone", "tokenVariable:", "listen: ▶\"8080\"\n  tokenVariable:", "'8080' is no place to listen at", true),
        new("an address without a port", "tokenVariable:", "listen: ▶127.0.0.1\n  tokenVariable:", "'127.0.0.1' is no place to listen at", true),
        new("a path without its slash", "tokenVariable:", "path: ▶webhook\n  tokenVariable:", "'webhook' cannot be the webhook's path", true),
        new("kept for no day", "tokenVariable:", "retentionDays: ▶0\n  tokenVariable:", "0 is too small", true),
        new("an open line to another machine", "tokenVariable:", "address: ▶http://line.example.org\n  tokenVariable:", "is not the address of an emulator", true),
    ];

    public static IEnumerable<TheoryDataRow<BrokenCase>> Cases => Broken.Select(BrokenCase.Row);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wrong_group_in_line_is_refused_at_its_place(BrokenCase broken)
    {
        broken.AssertRefused(Workspace, OtherLoadersTests.ProblemsOfWorkspace);

        Assert.False(SchemaTests.IsValid("workspace", broken.Break(Workspace).Text));
    }

    [Fact]
    public void What_is_not_said_is_heard_on_this_machine_alone_and_pushes_nothing() => Assert.Equal(
        new LineSettings
        {
            ChannelSecret = new(LineSecretKind.File, "line.secret"),
            AccessToken = new(LineSecretKind.Variable, "LINE_TOKEN"),
            Group = null,
            Listen = new(IPAddress.Loopback, 8477),
            Path = "/line/webhook",
            RetentionDays = 30,
            Push = false,
            Address = null,
        },
        LineOf(Workspace));

    [Fact]
    public void Everything_can_be_said()
    {
        const string text = Workspace + $"  group: {Group}\n  listen: 0.0.0.0:9000\n  path: /otop\n  retentionDays: 7\n  push: true\n";

        Assert.Equal((Group, new IPEndPoint(IPAddress.Any, 9000), "/otop", 7, true), (LineOf(text).Group, LineOf(text).Listen, LineOf(text).Path, LineOf(text).RetentionDays, LineOf(text).Push));
        Assert.True(SchemaTests.IsValid("workspace", text));
        Assert.True(SchemaTests.IsValid("workspace", Workspace));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("  listen: 127.0.0.1:9000\n", null)]
    [InlineData("  listen: \"[::1]:9000\"\n", null)]
    [InlineData("  listen: 0.0.0.0:9000\n", "which other machines may reach")]
    [InlineData("  listen: 10.0.0.5:9000\n", "a reverse proxy with TLS")]
    [InlineData($"  push: true\n  group: {Group}\n", null)]
    [InlineData("  push: false\n", null)]
    [InlineData("  push: true\n", "nothing is pushed: no group is named")]
    public void What_others_may_reach_and_what_has_no_effect_is_remarked_on(string said, string? remark)
    {
        var notices = WorkspaceSettingsLoader.Load(Workspace + said, "workspace.yaml").Notices;
        if (remark is null)
        {
            Assert.Empty(notices);
        }
        else
        {
            Assert.Contains(remark, Assert.Single(notices).ToString(), StringComparison.Ordinal);
        }
    }

    [Property(MaxTest = 1000)]
    public void No_text_makes_the_loader_throw(DoNotSize<int> seed) => Assert.NotNull(WorkspaceSettingsLoader.Load(Mutation.Of(Workspace, seed.Item), "workspace.yaml"));

    private static LineSettings LineOf(string text) => ShippedConfiguration.ValueOf(WorkspaceSettingsLoader.Load(text, "workspace.yaml")).Line!;
}
