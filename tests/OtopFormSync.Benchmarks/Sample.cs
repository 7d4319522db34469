using System.Globalization;
using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Benchmarks;

/// <summary>Responses as people write them: two spellings, Thai digits, units, months in several forms.</summary>
internal static class Sample
{
    public static readonly ValueList<string> Headers =
    [
        "ประทับเวลา", "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "ยอดจำหน่ายในเดือน (บาท)",
        "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "เดือนนี้ไม่มีผลการดำเนินงาน", "คำชี้แจง (ถ้ามี)", "ชื่อผู้รายงาน",
    ];

    private static readonly string[] Districts = ["เมืองหนองคาย", "อ.ท่าบ่อ", "โพนพิสัย", "อำเภอศรีเชียงใหม่", "สังคม", "สระใคร", "เผ่าไร่", "รัตนวาปี", "โพธิตาก"];
    private static readonly string[] Contacts = [.. new[] { "mueang-nongkhai", "thabo", "phonphisai", "srichiangmai", "sangkhom", "sakhrai", "faorai", "rattanawapi", "photak" }.Select(name => $"{name}@cdd.example.org")];
    private static readonly string[] Months = ["ต.ค. 66", "พฤศจิกายน 2566", "ธันวาคม ๒๕๖๖", "10/2566", "พ.ย. 66", "2023-12"];

    public static WorkspaceConfiguration Configuration { get; } = ConfigurationReading.Read(ConfigurationFolder.Of(AppContext.BaseDirectory));

    public static Derivation NewDerivation() =>
        new(Configuration.Programs[0], Configuration.Province, Configuration.Calendar, [], isMain: true, Configuration.Districts, new Documents.Mail.EmlReader(), Configuration.Wording);

    /// <summary>Who reports what in the mail of a number.</summary>
    public static (string Contact, string District, string Month) DistrictOf(int number) =>
        (Contacts[number % Contacts.Length], Districts[number % Districts.Length], Months[number % Months.Length]);

    public static IEnumerable<string[]> Rows(int count)
    {
        var random = new Random(2567);
        var start = new DateTime(2023, 11, 1, 8, 0, 0, DateTimeKind.Unspecified);
        for (var i = 0; i < count; i++)
        {
            var at = start.AddSeconds(i * 60);
            var sales = random.Next(3_000_000, 60_000_000);
            yield return
            [
                at.ToString("dd/MM/yyyy, H:mm:ss", CultureInfo.InvariantCulture),
                Contacts[i % Contacts.Length],
                Districts[i % Districts.Length],
                Months[i % Months.Length],
                (i % 4) switch { 0 => "1", 1 => "0", 2 => "ไม่มี", _ => "๑ ผลิตภัณฑ์" },
                (i % 5) switch
                {
                    0 => sales.ToString("#,##0", CultureInfo.InvariantCulture),
                    1 => sales.ToString("#,##0.00", CultureInfo.InvariantCulture) + " บาท",
                    2 => Testing.ThaiDigits.In(sales.ToString("#,##0", CultureInfo.InvariantCulture)),
                    3 => (sales / 1_000_000m).ToString("0.0", CultureInfo.InvariantCulture) + " ล้านบาท",
                    _ => sales.ToString(CultureInfo.InvariantCulture),
                },
                (i % 40).ToString(CultureInfo.InvariantCulture),
                "",
                "",
                "ผู้รายงาน",
            ];
        }
    }

    public static List<StoredReport> Reports(int count)
    {
        var at = new DateTimeOffset(2023, 11, 1, 8, 0, 0, Bangkok.Offset);
        return Rows(count).Select((row, i) => new StoredReport(
            new RawReport { Source = "responses", Key = $"{i}", ReceivedAt = at.AddSeconds(i), Place = "form", Content = new RawContent.FormRow(Headers, row.ToValueList()) },
            at,
            null)).ToList();
    }

    /// <summary>The rows as a download.</summary>
    public static string Csv(int count)
    {
        var text = new StringBuilder();
        foreach (var row in Rows(count).Prepend([.. Headers]))
        {
            text.AppendJoin(',', row.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)).Append("\r\n");
        }

        return text.ToString();
    }
}
