using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>The mailbox of a workspace that is not Gmail's.</summary>
public sealed class MailboxSectionTests
{
    internal const string Workspace = "poll: 60s\nauthserv: mx.example.org\nmailbox:\n  address: otop@example.org\n  since: 2023-10-01\n  imap: { host: imap.example.org }\n  smtp: { host: smtp.example.org, port: 587 }\n  passwordFile: mailbox.password\n";

    public static IReadOnlyList<BrokenCase> Broken { get; } =
    [
        new("an unknown key", "  since:", "  ▶sinse: x\n  since:", "unknown key 'sinse' in the mailbox (did you mean 'since'?)", true),
        new("the password itself", "passwordFile: mailbox.password", "▶password: geheim", "unknown key 'password' in the mailbox", true),
        new("no address", "  address: otop@example.org\n", "", "key 'address' is missing in the mailbox", true),
        new("no server to read from", "  imap: { host: imap.example.org }\n", "", "key 'imap' is missing in the mailbox", true),
        new("no server to send by", "  smtp: { host: smtp.example.org, port: 587 }\n", "", "key 'smtp' is missing in the mailbox", true),
        new("no host", "{ host: imap.example.org }", "{ port: 993 }", "key 'host' is missing in the mailServer", true),
        new("a host with its port", "imap.example.org", "▶\"imap.example.org:993\"", "'imap.example.org:993' is not the name of a server", true),
        new("a port that is none", "587", "▶70000", "70000 is too great", true),
        new("an encryption of another name", "port: 587", "tls: ▶ssl", "'ssl' is not known here", true),
        new("an open line to another machine", "port: 587", "port: 25, tls: ▶plain-for-tests", "could be read on the way", true),
        new("no secret", "  passwordFile: mailbox.password\n", "", "nothing says where the password or token lies", true),
        new("two secrets", "passwordFile: mailbox.password", "passwordFile: mailbox.password\n  tokenFile: ▶token", "several places", true),
        new("a copy in other words", "passwordFile:", "append: ▶maybe\n  passwordFile:", "'maybe' is not known here", true),
        new("no mails at all", "passwordFile:", "mailsPerDay: ▶0\n  passwordFile:", "0 is too small", true),
    ];

    public static IEnumerable<TheoryDataRow<BrokenCase>> Cases => Broken.Select(BrokenCase.Row);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wrong_mailbox_is_refused_at_its_place(BrokenCase broken) => broken.AssertRefused(Workspace, OtherLoadersTests.ProblemsOfWorkspace);

    [Fact]
    public void What_is_not_said_is_what_most_servers_have() => Assert.Equal(
        new MailboxSettings
        {
            Address = "otop@example.org",
            User = "otop@example.org",
            Since = new(2023, 10, 1),
            Imap = new("imap.example.org", 993, MailEncryption.Implicit),
            Smtp = new("smtp.example.org", 587, MailEncryption.StartTls),
            Secret = new(MailboxSecretKind.PasswordFile, "mailbox.password"),
            Folder = "INBOX",
            Append = SentCopy.IfMissing,
            MailsPerDay = 400,
        },
        MailboxOf(Workspace));

    [Theory]
    [InlineData("host: a.example.org", 993, MailEncryption.Implicit)]
    [InlineData("host: a.example.org, port: 143", 143, MailEncryption.StartTls)]
    [InlineData("host: a.example.org, tls: starttls", 143, MailEncryption.StartTls)]
    [InlineData("host: a.example.org, port: 1993, tls: implicit", 1993, MailEncryption.Implicit)]
    [InlineData("host: 127.0.0.1, port: 1143, tls: plain-for-tests", 1143, MailEncryption.PlainForTests)]
    [InlineData("host: localhost, port: 1143, tls: plain-for-tests", 1143, MailEncryption.PlainForTests)]
    public void Port_and_encryption_follow_from_each_other(string server, int port, MailEncryption encryption)
    {
        var text = Workspace.Replace("host: imap.example.org", server, StringComparison.Ordinal);

        Assert.Equal((port, encryption), (MailboxOf(text).Imap.Port, MailboxOf(text).Imap.Encryption));
        Assert.True(SchemaTests.IsValid("workspace", text));
    }

    [Theory]
    [InlineData("passwordVariable: OTOP_PASSWORD", MailboxSecretKind.PasswordVariable)]
    [InlineData("tokenFile: token.txt", MailboxSecretKind.TokenFile)]
    public void The_secret_lies_in_a_file_or_in_the_environment(string secret, MailboxSecretKind kind) =>
        Assert.Equal(kind, MailboxOf(Workspace.Replace("passwordFile: mailbox.password", secret, StringComparison.Ordinal)).Secret.Kind);

    [Fact]
    public void Beside_a_mailbox_a_service_account_alone_serves_for_the_spreadsheet()
    {
        const string google = "google:\n  spreadsheet: 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE\n  mailbox: otop@example.org\n  since: 2023-10-01\n  serviceAccount: robot.json\n";

        Assert.Equal("robot.json", ShippedConfiguration.ValueOf(Load(Workspace + google)).Google!.ServiceAccount);
        Assert.Empty(Load(Workspace + google).Notices);
        Assert.False(Load(google).TryGetValue(out _));
    }

    [Property(MaxTest = 1000)]
    public void No_text_makes_the_loader_throw(DoNotSize<int> seed) => Assert.NotNull(Load(Mutation.Of(Workspace, seed.Item)));

    private static Loaded<WorkspaceSettings> Load(string text) => WorkspaceSettingsLoader.Load(text, "workspace.yaml");

    private static MailboxSettings MailboxOf(string text) => ShippedConfiguration.ValueOf(Load(text)).Mailbox!;
}
