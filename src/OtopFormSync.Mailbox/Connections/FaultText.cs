using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Mailbox.Connections;

/// <summary>The sentences for mail servers that could not be used: what happened and what to do. What a server says may name people: it stands apart from them.</summary>
internal static class FaultText
{
    private const int LongestWords = 300;

    // By RFC 5530 it would be the code UNAVAILABLE, which the library does not hand on: the words of Dovecot, Gmail, Exchange and Yahoo.
    private static readonly string[] CannotTellNow = ["temporar", "try again", "too many", "unavailable"];

    /// <summary>What a fault of the line or of a command means.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="server">The server.</param>
    /// <param name="trust">What was found out about its certificate; null when the line stood already.</param>
    public static MailboxUnavailableException Of(Exception fault, MailServer server, ServerTrust? trust = null) => fault switch
    {
        MailboxUnavailableException known => known,
        SslHandshakeException { InnerException: TimeoutException silence } => Passing(server, silence, null), // it said nothing at all, so nothing of encryption either
        SslHandshakeException => trust?.Doubt is { } doubt ? Certificate(server, doubt, fault) : NoTls(server, fault),
        NotSupportedException when server.Encryption == MailEncryption.StartTls && trust is not null => NoTls(server, fault),
        AuthenticationException { Message: ['4', >= '0' and <= '9', >= '0' and <= '9', ':', ..] } => Passing(server, fault, fault.Message), // RFC 4954: the server cannot tell now
        AuthenticationException { Message: ['5', >= '0' and <= '9', >= '0' and <= '9', ':', ..] } => Login(server, fault), // "535: … (reason unavailable)" is Postfix's for a wrong password
        AuthenticationException when Array.Exists(CannotTellNow, words => fault.Message.Contains(words, StringComparison.OrdinalIgnoreCase)) => Passing(server, fault, fault.Message),
        AuthenticationException => Login(server, fault),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => Host(server, fault),
        FolderNotFoundException missing => Folder(missing.FolderName, fault),
        SmtpCommandException command => (int)command.StatusCode switch
        {
            >= 400 and < 500 => Passing(server, fault, command.Message),
            530 or 534 or 535 or 538 => Login(server, fault),
            _ => Refused(server, command.Message, fault),
        },
        ImapCommandException command => Refused(server, string.IsNullOrWhiteSpace(command.ResponseText) ? command.Message : command.ResponseText, fault),
        NotSupportedException => Refused(server, fault.Message, fault),
        _ => Passing(server, fault, null),
    };

    /// <summary>True for a fault after which the line still stands.</summary>
    public static bool LeavesLine(Exception fault) => fault is FolderNotFoundException or ImapCommandException or MessageNotFoundException or MailboxUnavailableException { Kind: not MailboxFaultKind.Passing };

    /// <summary>There is no password or token where the settings say.</summary>
    public static MailboxUnavailableException NoSecret(string place, Exception? fault = null) => new(
        MailboxFaultKind.SignIn,
        new(
            $"ไม่พบรหัสผ่านหรือโทเคนของกล่องจดหมายที่ {place} กรุณาใส่ไว้ที่นั่นและให้บัญชีผู้ใช้ของโปรแกรมอ่านได้",
            $"There is no password or token for the mailbox at '{place}'. Put it there, readable for the account of the program.")
        {
            Saying = new("source.mailbox-secret", ("place", place)),
        },
        fault);

    /// <summary>The certificates that the settings name cannot be read.</summary>
    public static MailboxUnavailableException NoAuthority(MailServer server, string file, Exception fault) => Certificate(server, new($"อ่านไฟล์ {file} ไม่ได้", $"'{file}' cannot be read"), fault);

    /// <summary>The same as a short while ago: the server is not asked again yet.</summary>
    public static MailboxUnavailableException Still(MailboxUnavailableException before, DateTimeOffset until) =>
        new(before.Kind, before.Telling, before.InnerException) { Said = before.Said, RetryAt = until };

    /// <summary>The folder of sent mails is not known.</summary>
    public static MailboxUnavailableException NoSentFolder() => new(
        MailboxFaultKind.Settings,
        new(
            "เครื่องแม่ข่ายไม่ได้บอกว่าโฟลเดอร์ใดคือจดหมายที่ส่ง กรุณาระบุชื่อโฟลเดอร์ใน workspace.yaml (mailbox › sent)",
            "The server does not say which folder holds sent mails. Name it in workspace.yaml (mailbox, sent).")
        {
            Saying = new("source.mailbox-no-sent"),
        });

    /// <summary>A mark on a draft does not stay.</summary>
    public static MailboxUnavailableException NoMarks() => new(
        MailboxFaultKind.Refused,
        new(
            "เครื่องแม่ข่ายไม่เก็บเครื่องหมายติดดาวบนอีเมล ระบบจึงส่งอีเมลอย่างปลอดภัยไม่ได้ กรุณาให้ผู้ดูแลระบบอีเมลเปิดสิทธิ์",
            "The server does not keep the mark 'flagged' on mails, by which a sending that was begun is known again. Have whoever runs it allow that for the mailbox.")
        {
            Saying = new("source.mailbox-no-marks"),
        });

    /// <summary>What became of an earlier sending is not known yet.</summary>
    public static MailboxUnavailableException Waiting(DateTimeOffset until) => new(
        MailboxFaultKind.Passing,
        new(
            "ยังไม่ทราบว่าอีเมลออกไปแล้วหรือไม่ ระบบจะตรวจในจดหมายที่ส่งอีกครั้งเอง ไม่ต้องดำเนินการใด",
            FormattableString.Invariant($"Whether the mail went out is not known yet; it is looked for among the mails sent until {Bangkok.Written(until)}. Nothing needs to be done.")))
    {
        RetryAt = until,
        Doubt = SendDoubt.StillUnknown,
    };

    /// <summary>A mail was received after now.</summary>
    public static MailboxUnavailableException Clock(DateTimeOffset received, DateTimeOffset now) => new(
        MailboxFaultKind.Passing,
        new(
            FormattableString.Invariant($"นาฬิกาของเครื่อง ({now.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) ช้ากว่าเวลาที่เครื่องแม่ข่ายรับอีเมลฉบับล่าสุด ({received.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) เกินหนึ่งชั่วโมง ระบบพักการส่งอีเมลจนกว่าจะตรงกัน โปรดตั้งวันและเวลาของเครื่อง"),
            FormattableString.Invariant($"The machine's clock ({now.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) is more than an hour behind the mail server's, which received the latest mail at {received.ToUniversalTime():yyyy-MM-dd HH:mm} UTC. No mail is planned or sent until they agree: set the machine's date and time.")));

    /// <summary>The server refuses what was asked.</summary>
    public static MailboxUnavailableException Refused(MailServer server, string words, Exception fault) => new(
        MailboxFaultKind.Refused,
        new(
            $"เครื่องแม่ข่ายอีเมล {server} ไม่รับคำขอนี้ กรุณาดูข้อความของเครื่องแม่ข่ายด้วยคำสั่ง status และสอบถามผู้ดูแลระบบอีเมล",
            $"The mail server {server} refuses what was asked. The command 'status' shows its words; ask whoever runs it.")
        {
            Saying = new("source.mailbox-refused", ("server", server.ToString())),
        },
        fault)
    {
        Said = Cut(words),
    };

    private static MailboxUnavailableException Passing(MailServer server, Exception fault, string? said) => new(
        MailboxFaultKind.Passing,
        new(
            $"ติดต่อเครื่องแม่ข่ายอีเมล {server} ไม่ได้ชั่วคราว",
            $"The mail server {server} does not answer or broke off ({fault.GetType().Name})."),
        fault)
    {
        Said = said is null ? null : Cut(said),
    };

    private static MailboxUnavailableException Login(MailServer server, Exception fault) => new(
        MailboxFaultKind.SignIn,
        new(
            $"เครื่องแม่ข่ายอีเมล {server} ไม่รับชื่อผู้ใช้หรือรหัสผ่าน กรุณาแก้ user หรือไฟล์รหัสผ่านตาม workspace.yaml แล้วตรวจด้วยคำสั่ง auth mailbox",
            $"The mail server {server} does not take the name or the password. Correct 'user' or the secret that workspace.yaml names; 'auth mailbox' looks again.")
        {
            Saying = new("source.mailbox-login", ("server", server.ToString())),
        },
        fault)
    {
        Said = Cut(fault.Message),
    };

    private static MailboxUnavailableException Certificate(MailServer server, Telling doubt, Exception fault) => new(
        MailboxFaultKind.Certificate,
        new(
            $"ใบรับรองของเครื่องแม่ข่ายอีเมล {server} ใช้ไม่ได้: {doubt.InThai} ระบบจึงไม่ส่งรหัสผ่าน กรุณาแก้ host ให้ตรงกับใบรับรอง หรือระบุไฟล์ใบรับรองของหน่วยงานใน workspace.yaml (mailbox › authority)",
            $"The certificate of the mail server {server} does not serve: {doubt.InEnglish}. It was told no password. Correct 'host', have the certificate renewed, or name the office's own authority in workspace.yaml (mailbox, authority).")
        {
            Saying = new("source.mailbox-certificate", ("server", server.ToString()), ("reason", doubt.InThai)),
        },
        fault);

    private static MailboxUnavailableException NoTls(MailServer server, Exception fault) => new(
        MailboxFaultKind.Settings,
        new(
            $"เครื่องแม่ข่ายอีเมล {server} ไม่เข้ารหัสตามที่ตั้งไว้ (tls) ระบบจึงไม่ส่งรหัสผ่าน กรุณาตรวจ port และ tls ใน workspace.yaml (implicit: 993, 465; starttls: 143, 587)",
            $"The mail server {server} does not encrypt the line as 'tls' says, and was told no password. Check 'port' and 'tls' in workspace.yaml (implicit: 993, 465; starttls: 143, 587).")
        {
            Saying = new("source.mailbox-tls", ("server", server.ToString())),
        },
        fault);

    private static MailboxUnavailableException Host(MailServer server, Exception fault) => new(
        MailboxFaultKind.Settings,
        new(
            $"ไม่พบเครื่องแม่ข่ายอีเมลชื่อ {server.Host} กรุณาแก้ host ใน workspace.yaml หรือตรวจอินเทอร์เน็ตของเครื่องนี้",
            $"There is no mail server of the name {server.Host}. Correct 'host' in workspace.yaml, or check this machine's network.")
        {
            Saying = new("source.mailbox-host", ("host", server.Host)),
        },
        fault);

    private static MailboxUnavailableException Folder(string folder, Exception fault) => new(
        MailboxFaultKind.Settings,
        new(
            $"ไม่พบโฟลเดอร์ {folder} ในกล่องจดหมาย กรุณาแก้ folder หรือ sent ใน workspace.yaml",
            $"There is no folder '{folder}' in the mailbox. Correct 'folder' or 'sent' in workspace.yaml; 'doctor' names those that are there.")
        {
            Saying = new("source.mailbox-folder", ("folder", folder)),
        },
        fault);

    private static string Cut(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestWords ? line : line[..LongestWords] + "…";
    }
}
