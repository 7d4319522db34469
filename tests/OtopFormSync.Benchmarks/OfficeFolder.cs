using System.Globalization;
using System.Text;

namespace OtopFormSync.Benchmarks;

/// <summary>A workspace with so many response rows or mails, the same each time. It is deleted when it is disposed of.</summary>
internal sealed class OfficeFolder : IDisposable
{
    /// <summary>The worker's clock in it: after the quarter, so that rows cause no receipts.</summary>
    public const string Clock = "2024-12-31T09:30";

    // What builds of earlier commits know as well.
    private const string Settings = """
        province: nong-khai
        programs: [otop-fy2567-q1]
        poll: 1s

        """;

    private const int RowsOfAFile = 100_000; // a file of more is refused as too big

    // What lay there long before is not taken for a file that is being written.
    private static readonly DateTime LongAgo = new(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    private OfficeFolder()
    {
        Root = Directory.CreateTempSubdirectory("otop-bench-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "responses"));
        Directory.CreateDirectory(Path.Combine(Root, "inbox"));
        File.WriteAllText(Path.Combine(Root, "workspace.yaml"), Settings);
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The file that tells when the worker looked last.</summary>
    public string Health => Path.Combine(Root, ".otopformsync", "health.json");

    /// <summary>The workbook that officers look at.</summary>
    public string Results => Path.Combine(Root, "results.xlsx");

    private string Responses => Path.Combine(Root, "responses", "responses.csv");

    public static OfficeFolder WithRows(int count)
    {
        var office = new OfficeFolder();
        var lines = Sample.Csv(count).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var (at, rows) in lines.Skip(1).Chunk(RowsOfAFile).Index())
        {
            var file = at == 0 ? office.Responses : Path.ChangeExtension(office.Responses, $"{at}.csv");
            File.WriteAllText(file, string.Concat(rows.Prepend(lines[0]).Select(line => $"{line}\r\n")));
            File.SetLastWriteTimeUtc(file, LongAgo);
        }

        return office;
    }

    public static OfficeFolder WithMails(int count)
    {
        var office = new OfficeFolder();
        for (var i = 0; i < count; i++)
        {
            office.AddMail(i);
        }

        return office;
    }

    /// <summary>One more row, as a download of the Form's responses brings it.</summary>
    public void AddRow() => File.AppendAllText(Responses, "\"15/01/2024, 8:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,1,4321000,12,,,ผู้รายงาน\r\n");

    /// <summary>One more mail.</summary>
    /// <param name="number">Its number: names it, and says what it reports.</param>
    public void AddMail(int number)
    {
        var (contact, district, month) = Sample.DistrictOf(number);
        var at = new DateTime(2024, 1, 2, 1, 0, 0, DateTimeKind.Utc).AddSeconds(number);
        var text = new StringBuilder()
            .Append("Received: from mail.example.org by mx.example.org; ").Append(Rfc(at)).Append("\r\n")
            .Append("Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=").Append(contact).Append("; dkim=pass header.d=cdd.example.org; dmarc=pass header.from=cdd.example.org\r\n")
            .Append("From: <").Append(contact).Append(">\r\nTo: <otop@cdd.example.org>\r\n")
            .Append("Message-ID: <report-").Append(number).Append("@cdd.example.org>\r\nDate: ").Append(Rfc(at)).Append("\r\n")
            .Append("Subject: =?utf-8?B?").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes($"รายงานผล OTOP {district}"))).Append("?=\r\n")
            .Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
            .Append("เรียน พัฒนาการจังหวัด\r\n\r\nขอรายงานผลของ ").Append(district).Append(" ประจำเดือน ").Append(month).Append("\r\n")
            .Append("จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์): ").Append(number % 3).Append("\r\n")
            .Append("ยอดจำหน่ายในเดือน (บาท): ").Append((3_000_000 + (number * 37)).ToString("#,##0", CultureInfo.InvariantCulture)).Append("\r\n")
            .Append("จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย): ").Append(number % 40).Append("\r\n");
        var file = Path.Combine(Root, "inbox", $"report-{number:00000}.eml");
        File.WriteAllText(file, text.ToString());
        File.SetLastWriteTimeUtc(file, LongAgo);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Rfc(DateTime at) => at.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
