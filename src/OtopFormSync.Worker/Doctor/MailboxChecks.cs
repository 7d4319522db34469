using System.Globalization;
using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Mailbox;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Worker.Doctor;

/// <summary>The mailbox that is not Gmail: its secret, both servers, its folders, the clock.</summary>
/// <param name="mailbox">The mailbox.</param>
/// <param name="authserv">The server whose check of senders counts; null while none is named.</param>
internal sealed class MailboxChecks(MailboxWorkspace mailbox, string? authserv)
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(2);

    private static readonly Telling SignIn = new("การเข้าสู่ระบบ", "sign-in");
    private static readonly Telling Imap = new("กล่องจดหมาย (IMAP)", "mailbox (IMAP)");
    private static readonly Telling Smtp = new("กล่องจดหมาย (SMTP)", "mailbox (SMTP)");
    private static readonly Telling Clock = new("นาฬิกา", "clock");

    private MailboxSettings Settings => mailbox.Settings;

    /// <summary>The rights of the file with the secret, which need no network.</summary>
    public IEnumerable<Finding> Files() => mailbox.SecretFile is { } file && File.Exists(file) ? [SecretFiles.Of(SignIn, Settings.Secret.Name, file)] : [];

    /// <summary>Everything that asks the servers.</summary>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Finding>> AskAsync(TimeProvider machine, CancellationToken cancellationToken)
    {
        // Both at once: a server that says nothing is waited for, and mostly the other lies on the same machine.
        var reading = FoundAsync(Imap, async () => FoldersOf(await mailbox.Probe.ReadAsync(cancellationToken), machine.GetUtcNow()));
        var sending = FoundAsync(Smtp, async () =>
        {
            await mailbox.Probe.LogInToSendAsync(cancellationToken);
            return [Finding.Well(Smtp, $"เข้าสู่ระบบได้: {Settings.Smtp}", $"logged in: {Settings.Smtp}")];
        });
        return [.. await reading, .. await sending];
    }

    private async Task<IEnumerable<Finding>> FoundAsync(Telling server, Func<Task<IEnumerable<Finding>>> ask)
    {
        try
        {
            return await ask();
        }
        catch (MailboxUnavailableException fault)
        {
            return [Fault(server, fault)];
        }
    }

    private IEnumerable<Finding> FoldersOf(ProbedFolders found, DateTimeOffset now)
    {
        yield return Finding.Well(Imap, $"เข้าสู่ระบบได้: {Settings.Imap}", $"logged in: {Settings.Imap}");
        var there = string.Join(", ", found.Names);
        yield return found.Mails is { } mails
            ? Finding.Well(Imap, $"โฟลเดอร์ {Settings.Folder} มีอีเมล {mails} ฉบับ", $"the folder {Settings.Folder} holds {mails} mails")
            : Finding.Wrong(Imap, new($"ไม่พบโฟลเดอร์ {Settings.Folder}", $"there is no folder {Settings.Folder}"), new($"แก้ folder ใน workspace.yaml โฟลเดอร์ที่มี: {there}", $"correct 'folder' in workspace.yaml; there are: {there}"));
        yield return found.Sent is { } sent
            ? Finding.Well(Imap, $"จดหมายที่ส่งอยู่ในโฟลเดอร์ {sent}", $"sent mails lie in {sent}")
            : Finding.Wrong(Imap, new("ไม่ทราบโฟลเดอร์จดหมายที่ส่ง", "the folder of sent mails is not known"), new($"ใส่ชื่อโฟลเดอร์ใน workspace.yaml (mailbox › sent) โฟลเดอร์ที่มี: {there}", $"name it in workspace.yaml (mailbox, sent); there are: {there}"));
        yield return found.TellsOfMails
            ? Finding.Well(Imap, "เครื่องแม่ข่ายแจ้งทันทีเมื่อมีอีเมลเข้า", "the server tells at once when a mail comes in")
            : Finding.Well(Imap, "เครื่องแม่ข่ายไม่แจ้งเมื่อมีอีเมลเข้า ระบบตรวจตามรอบ (poll)", "the server does not tell when a mail comes in; it is asked by 'poll'");
        if (found.Latest is { } latest)
        {
            var minutes = (latest - now).TotalMinutes.ToString("0", CultureInfo.InvariantCulture);
            yield return latest - now <= MostAhead
                ? Finding.Well(Clock, "ไม่ช้ากว่าเครื่องแม่ข่ายอีเมล", "is not behind the mail server's")
                : Finding.Wrong(Clock, new($"นาฬิกาของเครื่องช้ากว่าเครื่องแม่ข่ายอีเมล {minutes} นาที", $"the machine's clock is {minutes} min behind the mail server's"), new("ตั้งเวลาของเครื่องให้ตรง เช่น ด้วย NTP", "set the machine's clock, for instance by NTP"));
        }

        foreach (var finding in ReceivingServers.Of(Imap, [.. found.Checks.Select(ServerOf)], authserv))
        {
            yield return finding;
        }
    }

    private static string? ServerOf(string? check)
    {
        if (check is null)
        {
            return null;
        }

        using var header = new MemoryStream(Encoding.UTF8.GetBytes($"Authentication-Results: {check}\r\n\r\n"), writable: false);
        return ReceivingServer.SeenIn(header);
    }

    private Finding Fault(Telling group, MailboxUnavailableException fault) => Finding.Wrong(
        group,
        fault.Telling.Quoting(fault.Said),
        fault.Kind switch
        {
            MailboxFaultKind.Passing => new("ตรวจ host และ port ใน workspace.yaml อินเทอร์เน็ต และไฟร์วอลล์ แล้วลองใหม่", "check 'host' and 'port' in workspace.yaml, the network and the firewall, then try again"),
            MailboxFaultKind.SignIn => new($"แก้ user หรือ {Settings.Secret.Name} (บางแห่งต้องใช้รหัสผ่านสำหรับแอป หรือเปิด IMAP และ SMTP ให้กล่องจดหมายก่อน) แล้วใช้คำสั่ง auth mailbox", $"correct 'user' or {Settings.Secret.Name} (some servers want an app password, or IMAP and SMTP switched on for the mailbox), then run auth mailbox"),
            MailboxFaultKind.Certificate => new("แก้ host ให้ตรงกับใบรับรอง ตั้งนาฬิกา หรือขอไฟล์ใบรับรองของหน่วยงานจากผู้ดูแลระบบ แล้วใส่ใน mailbox › authority", "correct 'host', set the clock, or get the authority's certificate from whoever runs the server and name its file under mailbox, authority"),
            MailboxFaultKind.Settings => new("แก้ mailbox ใน workspace.yaml", "correct 'mailbox' in workspace.yaml"),
            MailboxFaultKind.Refused => new("สอบถามผู้ดูแลระบบอีเมล", "ask whoever runs the mail server"),
        });
}
