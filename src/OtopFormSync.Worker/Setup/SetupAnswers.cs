using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtopFormSync.Worker.Setup;

/// <summary>What a new workspace shall be, as a person told it; not yet checked.</summary>
internal sealed record SetupAnswers
{
    // A JSON text is a YAML text; Thai letters stay as they are.
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The province file's name.</summary>
    public required string Province { get; init; }

    /// <summary>The program files' names; the first one's results are the workspace's main results.</summary>
    public required IReadOnlyList<string> Programs { get; init; }

    /// <summary>The Google side; null for a workspace of files.</summary>
    public GoogleAnswers? Google { get; init; }

    /// <summary>A mailbox that is not Gmail; null for Gmail, or for mails as files.</summary>
    public MailboxAnswers? Mailbox { get; init; }

    /// <summary>The server that checks the senders of mails; null while it is not known, and where that is Gmail.</summary>
    public string? Authserv { get; init; }

    /// <summary>A group in LINE; null for none.</summary>
    public LineAnswers? Line { get; init; }

    /// <summary>The address that mails come to and go out from; null where that is nobody's of the settings.</summary>
    public string? Address => Mailbox?.Address ?? Google?.Mailbox;

    /// <summary>The text of <c>workspace.yaml</c>.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder("# yaml-language-server: $schema=config/schema/workspace.schema.json\n")
            .Append("# พื้นที่ทำงาน: แก้ไขได้ ระบบอ่านใหม่ในรอบถัดไป ตรวจด้วยคำสั่ง config check\n")
            .Append(CultureInfo.InvariantCulture, $"province: {Quoted(Province)}\nprograms: [{string.Join(", ", Programs.Select(Quoted))}]\npoll: 60s\n");
        if (Google is null || Mailbox is not null)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"\n# เซิร์ฟเวอร์ที่รับอีเมล{(Mailbox is null ? "ใน inbox/" : "ของกล่องจดหมาย")} (คำแรกใน Authentication-Results ของอีเมลที่รับ) ผลตรวจผู้ส่งของเซิร์ฟเวอร์นี้เท่านั้นที่นับ\n")
                .Append("# เซิร์ฟเวอร์ต้องใส่ผลตรวจเองทุกฉบับ ระหว่างที่ยังไม่ระบุ รายงานทางอีเมลจะรอ คำสั่ง doctor เสนอชื่อจากอีเมลที่มี\n")
                .Append(Authserv is { Length: > 0 } server ? $"authserv: {Quoted(server)}\n" : "# authserv: mx.example.org\n");
        }

        if (Google is { } google)
        {
            yaml.Append("\ngoogle:\n");
            Add("spreadsheet", google.Spreadsheet, "ชีตที่รับคำตอบแบบฟอร์ม");
            Add("results", google.Results, "ชีตที่เขียนผล");
            Add("mailbox", google.Mailbox, "กล่องจดหมายที่รับรายงานและส่งอีเมล");
            AddSince(google.Since);
            Add("serviceAccount", google.ServiceAccount, null);
            yaml.Append(google.Delegation ? "  delegation: true\n" : "");
            Add("client", google.Client, null);
            Add("address", google.Address, null);
        }

        if (Mailbox is { } mailbox)
        {
            yaml.Append("\n# กล่องจดหมายที่ไม่ใช่ Gmail: รับรายงานด้วย IMAP และส่งอีเมลด้วย SMTP\nmailbox:\n");
            Add("address", mailbox.Address, "ที่อยู่อีเมลของระบบ ใช้กล่องจดหมายนี้กับระบบเท่านั้น");
            AddSince(mailbox.Since);
            AddServer("imap", mailbox.Imap);
            AddServer("smtp", mailbox.Smtp);
            Add("user", mailbox.User, "ชื่อผู้ใช้ที่เครื่องแม่ข่ายรู้จัก");
            Add(mailbox.PasswordVariable is null ? "passwordFile" : "passwordVariable", mailbox.PasswordVariable ?? mailbox.PasswordFile, "ที่เก็บรหัสผ่าน");
        }

        if (Line is { } line)
        {
            yaml.Append("\n# กลุ่ม LINE ที่อำเภอรายงาน: รหัสกลุ่มได้จากคำสั่ง status หลังเชิญบัญชีทางการเข้ากลุ่มแล้ว\nline:\n");
            Add("secretFile", line.SecretFile, "channel secret");
            Add("tokenFile", line.TokenFile, "channel access token");
            yaml.Append(string.IsNullOrWhiteSpace(line.Group) ? "  # group: C0123456789abcdef0123456789abcdef\n" : "");
            Add("group", line.Group, null);
            yaml.Append("  listen: 127.0.0.1:8477 # เครื่องด้านหน้า (HTTPS) ส่งต่อ /line/webhook มาที่นี่\n");
        }

        return yaml.ToString();

        void AddSince(string? day) => yaml.Append(string.IsNullOrWhiteSpace(day) ? "" : $"  since: {day} # ไม่อ่านอีเมลก่อนวันนี้\n");

        void AddServer(string key, string place) =>
            yaml.Append(place.LastIndexOf(':') is var at and > 0
                ? $"  {key}: {{ host: {Quoted(place[..at])}, port: {place[(at + 1)..]} }}\n"
                : $"  {key}: {{ host: {Quoted(place)} }}\n");

        void Add(string key, string? value, string? remark)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  {key}: {Quoted(value)}{(remark is null ? "" : " # " + remark)}\n");
            }
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);
}

/// <summary>The Google side of a new workspace.</summary>
internal sealed record GoogleAnswers
{
    /// <summary>The spreadsheet with the responses: its id or link.</summary>
    public required string Spreadsheet { get; init; }

    /// <summary>Another spreadsheet for the results; null for the same.</summary>
    public string? Results { get; init; }

    /// <summary>The mailbox; null where mails go through another one.</summary>
    public string? Mailbox { get; init; }

    /// <summary>The first day whose mails are read, yyyy-MM-dd; null where mails go through another mailbox.</summary>
    public string? Since { get; init; }

    /// <summary>The service account's key file; null when there is none.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>True when the service account acts for the mailbox.</summary>
    public bool Delegation { get; init; }

    /// <summary>The client file by which a person signs in; null when nobody does.</summary>
    public string? Client { get; init; }

    /// <summary>An emulator's address; null for Google's.</summary>
    public string? Address { get; init; }
}

/// <summary>The mailbox of a new workspace that is not Gmail.</summary>
internal sealed record MailboxAnswers
{
    /// <summary>The file that the password lies in, within the workspace.</summary>
    public const string StandardFile = "mailbox.password";

    /// <summary>Its address.</summary>
    public required string Address { get; init; }

    /// <summary>The first day whose mails are read, yyyy-MM-dd.</summary>
    public required string Since { get; init; }

    /// <summary>The server that mails are read from, with its port behind a colon where that is not the usual one.</summary>
    public required string Imap { get; init; }

    /// <summary>The server that takes mails to be sent, in the same way.</summary>
    public required string Smtp { get; init; }

    /// <summary>The name that the servers know it by; null for the address.</summary>
    public string? User { get; init; }

    /// <summary>The file with the password; null where it is put there later.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The environment's variable with the password; null where it lies in a file.</summary>
    public string? PasswordVariable { get; init; }
}

/// <summary>The channel in LINE of a new workspace.</summary>
internal sealed record LineAnswers
{
    /// <summary>The file that the channel secret lies in, within the workspace.</summary>
    public const string StandardSecret = "line.secret";

    /// <summary>The file that the channel access token lies in, within the workspace.</summary>
    public const string StandardToken = "line.token";

    /// <summary>The file with the channel secret; null where it is put there later.</summary>
    public string? SecretFile { get; init; }

    /// <summary>The file with the channel access token; null where it is put there later.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The group's id; null while it is not known.</summary>
    public string? Group { get; init; }
}
