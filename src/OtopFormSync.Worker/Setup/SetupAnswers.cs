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

    /// <summary>The text of <c>workspace.yaml</c>.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder("# yaml-language-server: $schema=config/schema/workspace.schema.json\n")
            .Append("# พื้นที่ทำงาน: แก้ไขได้ ระบบอ่านใหม่ในรอบถัดไป ตรวจด้วยคำสั่ง config check\n")
            .Append(CultureInfo.InvariantCulture, $"province: {Quoted(Province)}\nprograms: [{string.Join(", ", Programs.Select(Quoted))}]\npoll: 60s\n");
        if (Google is null)
        {
            yaml.Append("\n# เซิร์ฟเวอร์ที่รับอีเมลใน inbox/ (คำแรกใน Authentication-Results ของอีเมลที่รับ) ผลตรวจผู้ส่งของเซิร์ฟเวอร์นี้เท่านั้นที่นับ\n")
                .Append("# เซิร์ฟเวอร์ต้องใส่ผลตรวจเองทุกฉบับ ระหว่างที่ยังไม่ระบุ รายงานทางอีเมลจะรอ คำสั่ง doctor เสนอชื่อจากอีเมลที่มี\n")
                .Append("# authserv: mx.example.org\n");
        }
        else if (Google is { } google)
        {
            yaml.Append("\ngoogle:\n");
            Add("spreadsheet", google.Spreadsheet, "ชีตที่รับคำตอบแบบฟอร์ม");
            Add("results", google.Results, "ชีตที่เขียนผล");
            Add("mailbox", google.Mailbox, "กล่องจดหมายที่รับรายงานและส่งอีเมล");
            yaml.Append(CultureInfo.InvariantCulture, $"  since: {google.Since} # ไม่อ่านอีเมลก่อนวันนี้\n");
            Add("serviceAccount", google.ServiceAccount, null);
            yaml.Append(google.Delegation ? "  delegation: true\n" : "");
            Add("client", google.Client, null);
            Add("address", google.Address, null);
        }

        return yaml.ToString();

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

    /// <summary>The mailbox.</summary>
    public required string Mailbox { get; init; }

    /// <summary>The first day whose mails are read, yyyy-MM-dd.</summary>
    public required string Since { get; init; }

    /// <summary>The service account's key file; null when there is none.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>True when the service account acts for the mailbox.</summary>
    public bool Delegation { get; init; }

    /// <summary>The client file by which a person signs in; null when nobody does.</summary>
    public string? Client { get; init; }

    /// <summary>An emulator's address; null for Google's.</summary>
    public string? Address { get; init; }
}
