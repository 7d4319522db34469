using System.Text;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Mailbox.Sending;
using OtopFormSync.Testing.Mail;

namespace OtopFormSync.Mailbox.Tests;

/// <summary>Who is let in, and who is told a password.</summary>
public sealed class ConnectionTests(MailServerFixture mail)
{
    private static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData(MailEncryption.Implicit)]
    [InlineData(MailEncryption.StartTls)]
    public async Task An_encrypted_line_to_a_server_of_the_offices_own_authority_is_opened(MailEncryption encryption)
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        var (imap, smtp) = encryption == MailEncryption.Implicit ? (mail.Server.Files.Imaps, mail.Server.Files.Smtps) : (mail.Server.Files.Imap, mail.Server.Files.Smtp);
        desk.Restart(settings => settings with { Imap = new("localhost", imap, encryption), Smtp = new("localhost", smtp, encryption), Authority = mail.Server.Authority });

        Assert.Empty((await desk.CollectAsync()).Problems);
        await desk.Mailbox.Probe.LogInToSendAsync(Desk.Token);
    }

    [Theory]
    [InlineData(MailEncryption.Implicit)]
    [InlineData(MailEncryption.StartTls)]
    public async Task A_server_whose_authority_nobody_knows_is_told_no_password(MailEncryption encryption)
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart(settings => settings with { Imap = new("localhost", encryption == MailEncryption.Implicit ? mail.Server.Files.Imaps : mail.Server.Files.Imap, encryption) });

        var problem = await desk.ProblemAsync();

        Assert.Equal((Reach.Denied, "source.mailbox-certificate"), (problem.Reach, problem.Telling.Saying!.Key));
    }

    [Fact]
    public async Task A_server_that_is_another_than_its_certificate_says_is_told_no_password()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart(settings => settings with { Imap = new("127.0.0.1", mail.Server.Files.Imaps, MailEncryption.Implicit), Authority = mail.Server.Authority });

        var problem = await desk.ProblemAsync();

        Assert.Equal((Reach.Denied, "source.mailbox-certificate"), (problem.Reach, problem.Telling.Saying!.Key));
        Assert.Contains("another host's", problem.Telling.InEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_offers_no_encryption_is_told_no_password()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        await using var line = new Relay(mail.Server.Files.Imap, "STARTTLS");
        desk.Restart(settings => settings with { Imap = new("localhost", line.Port, MailEncryption.StartTls) });

        var problem = await desk.ProblemAsync();

        Assert.Equal((Reach.Missing, "source.mailbox-tls"), (problem.Reach, problem.Telling.Saying!.Key));
        Assert.DoesNotContain(line.Said, said => said.Contains("AUTHENTICATE", StringComparison.OrdinalIgnoreCase) || said.Contains("LOGIN", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_port_that_does_not_go_with_the_encryption_is_told_as_such()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart(settings => settings with { Imap = settings.Imap with { Encryption = MailEncryption.Implicit } });

        Assert.Equal("source.mailbox-tls", (await desk.ProblemAsync()).Telling.Saying!.Key);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_tried_no_more_until_it_is_another_or_time_has_passed()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.WritePassword("wrong");
        desk.Restart();
        var problem = await desk.ProblemAsync();
        Assert.Equal((Reach.Denied, "source.mailbox-login"), (problem.Reach, problem.Telling.Saying!.Key));

        var asked = desk.Line.Connections;
        Assert.Equal(Reach.Denied, (await desk.ProblemAsync()).Reach);
        Assert.Equal(asked, desk.Line.Connections);

        desk.Clock.Advance(RefusedFor);
        Assert.Equal(Reach.Denied, (await desk.ProblemAsync()).Reach);
        Assert.Equal(asked + 1, desk.Line.Connections);

        desk.WritePassword(RealMailServer.Password);
        Assert.Empty((await desk.CollectAsync()).Problems);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_asked_again_by_each_mail_of_a_cycle()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart();
        desk.Line.Close();
        Assert.Equal(Reach.Unreachable, (await desk.ProblemAsync()).Reach);
        var asked = desk.Line.Connections;
        await Assert.ThrowsAsync<MailboxUnavailableException>(() => desk.SendAsync(desk.Notice()));
        Assert.Equal(asked, desk.Line.Connections);

        desk.Line.Open();
        desk.Wait();
        Assert.Empty((await desk.CollectAsync()).Problems);
    }

    [Fact]
    public async Task Without_a_password_where_the_settings_say_no_server_is_asked()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart(settings => settings with { Secret = new(MailboxSecretKind.PasswordVariable, "OTOP_NO_SUCH_VARIABLE") });
        var asked = desk.Line.Connections;

        var problem = await desk.ProblemAsync();

        Assert.Equal((Reach.Denied, "source.mailbox-secret", asked), (problem.Reach, problem.Telling.Saying!.Key, desk.Line.Connections));
    }

    [Fact]
    public async Task A_token_from_a_file_logs_in_as_OAuth()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.WritePassword("ya29.token");
        desk.Restart(settings => settings with { Secret = settings.Secret with { Kind = MailboxSecretKind.TokenFile } });
        using var smtp = new SmtpLine(desk.Access());

        await smtp.OpenAsync(Desk.Token);

        var said = Assert.Single(desk.Smtp.Logins).Split(' ');
        Assert.Equal("XOAUTH2", said[1]);
        Assert.Equal($"user={desk.User.Name}\u0001auth=Bearer ya29.token\u0001\u0001", Encoding.UTF8.GetString(Convert.FromBase64String(said[2])));
    }

    [Fact]
    public async Task A_server_that_can_no_more_than_the_standard_serves_too()
    {
        await using var desk = await Desk.OpenAsync(mail.Server, "IDLE", "UIDPLUS", "MOVE", "NAMESPACE", "SPECIAL-USE", "CONDSTORE", "QRESYNC", "ENABLE", "LIST-EXTENDED", "LITERAL+", "ESEARCH", "ESORT", "UNSELECT");
        desk.Restart(settings => settings with { Sent = "Sent" });
        desk.User.Deliver(Desk.Mail("a"));
        var notice = desk.Notice();

        Assert.Single((await desk.CollectAsync()).Reports);
        Assert.Equal(Core.Sync.Ports.SendOutcome.Sent, await desk.SendAsync(notice));
        Assert.Equal([notice.Key.Value], desk.Taken);
        desk.AssertSent(notice.Key.Value);
        Assert.False(await desk.Mailbox.NewMail.WaitAsync(Desk.Token));
    }

    [Fact]
    public async Task Where_the_server_marks_no_folder_of_sent_mails_its_name_is_asked_for()
    {
        await using var desk = await Desk.OpenAsync(mail.Server, "SPECIAL-USE");

        var fault = await Assert.ThrowsAsync<MailboxUnavailableException>(() => desk.SendAsync(desk.Notice()));

        Assert.Equal((MailboxFaultKind.Settings, "source.mailbox-no-sent"), (fault.Kind, fault.Telling.Saying!.Key));
        Assert.Empty(desk.Taken);
    }

    [Fact]
    public async Task A_mail_that_comes_in_wakes_who_waits_for_it()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.User.Deliver(Desk.Mail("before"));

        var waking = await desk.WatchAsync();
        Assert.False(waking.IsCompleted);
        desk.User.Deliver(Desk.Mail("after"));

        Assert.True(await waking);
    }

    [Fact]
    public async Task Who_waits_is_woken_when_the_mailbox_is_given_up()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        var waking = await desk.WatchAsync();

        desk.Restart();

        Assert.False(await waking);
    }
}
