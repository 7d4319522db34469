using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>
/// A derivation that keeps what it read and judged comes to the same as one that begins with nothing, whatever happened in between.
/// Histories are drawn at random; KEPT_HISTORIES=1000 lives through more of them, KEPT_FIRST=100 goes on from there.
/// </summary>
public sealed class KeptAssessmentsTests
{
    private const int Usual = 60;
    private const int Steps = 10;

    private static readonly string[] Districts = ["ท่าบ่อ", "สังคม", "โพนพิสัย", "อ.ท่าบ่อ", "ทาบ่อ", "พระนคร"];
    private static readonly string[] Months = ["ต.ค. 66", "พฤศจิกายน 2566", "ธันวาคม ๒๕๖๖", "", "ม.ค. 67"];
    private static readonly string[] Sales = ["15,412,300", "8.525", "ไม่มี", "-500", "1 ล้านบาท", ""];
    private static readonly string[] Senders = ["thabo@cdd.example.org", "sangkhom@cdd.example.org", "somchai@example.net", ""];
    private static readonly string[] Words = ["ยืนยันตัวเลขถูกต้องค่ะ คือ 8,525,000 บาท", "ธันวาคม 2566 ค่ะ", "รายงาน OTOP ประจำเดือน พ.ย. 66\nยอดจำหน่าย 5,600,000 บาท", "ยอดจำหน่าย 5,600,000 บาท"];

    private static readonly ValueList<string> Headers =
    [
        "ประทับเวลา", "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "ยอดจำหน่ายในเดือน (บาท)",
        "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "เดือนนี้ไม่มีผลการดำเนินงาน", "คำชี้แจง (ถ้ามี)",
    ];

    [Fact]
    public void What_is_kept_changes_nothing() => Parallel.For(Number("KEPT_FIRST", 0), Number("KEPT_FIRST", 0) + Number("KEPT_HISTORIES", Usual), Live);

    private static void Live(int seed)
    {
        var random = new Random(seed);
        var keeping = Letters.Derivation();
        var input = new DerivationInput { Reports = [Row(random, 0)], AsOf = At(30) };
        var told = new List<string>();
        for (var step = 1; step <= Steps; step++)
        {
            var kept = keeping.Derive(input);
            var anew = Letters.Derivation().Derive(input);
            string[] unlike =
            [
                .. kept.Received.Equals(anew.Received) ? [] : new[] { "received" },
                .. kept.Review.Equals(anew.Review) ? [] : new[] { "review" },
                .. kept.Ledger.Entries.Equals(anew.Ledger.Entries) ? [] : new[] { "ledger" },
                .. kept.Months.Equals(anew.Months) ? [] : new[] { "months" },
                .. kept.Scorecards.Equals(anew.Scorecards) ? [] : new[] { "scorecards" },
                .. kept.Finals.Equals(anew.Finals) ? [] : new[] { "finals" },
            ];
            Assert.True(unlike.Length == 0, $"history {seed}: {string.Join(", ", told)}: other {string.Join(", ", unlike)}");
            (var what, input) = Change(random, step, input, anew);
            told.Add(what);
        }
    }

    private static (string What, DerivationInput Input) Change(Random random, int step, DerivationInput input, DerivedState state)
    {
        var (reports, at) = (input.Reports.ToList(), random.Next(input.Reports.Count));
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                return ("a row", input with { Reports = [.. reports, Row(random, step)] });
            case 3:
                return ("a mail", input with { Reports = [.. reports, Mail(random, step, reports[at])] });
            case 4:
                reports[at] = reports[at] with { WithdrawnAt = reports[at].WithdrawnAt is null ? At(20) : null };
                return ("a row gone or back", input with { Reports = reports });
            case 5 or 6 or 7:
                return ("a decision", input with { Decisions = Decided(random, [.. input.Decisions], state) });
            case 8:
                return ("a closing", input with { Closings = new(random.Next(3) == 0 ? [] : [new(new ReportingMonth(2023, random.Next(10, 13)), At(random.Next(5, 25)))], []) });
            case 9:
                return ("another day", input with { AsOf = At(random.Next(5, 60)) });
            case 10:
                return ("another instant since which answers are looked at", input with { SendersSince = random.Next(2) == 0 ? null : At(random.Next(40)) });
            default:
                return ("a contact that was", input with { FormerContacts = [new("somchai@example.net", Form.Code("ท่าบ่อ"), At(random.Next(40)))] });
        }
    }

    private static List<Decision> Decided(Random random, List<Decision> decisions, DerivedState state)
    {
        if (decisions.Count > 0 && random.Next(4) == 0)
        {
            decisions.RemoveAt(random.Next(decisions.Count));
        }
        else if (state.Review.Where(item => !item.Choices.IsEmpty).ToList() is { Count: > 0 } asked)
        {
            var item = asked[random.Next(asked.Count)];
            decisions.RemoveAll(decision => decision.ItemId == item.Id);
            decisions.Add(item.Decide(item.Choices[random.Next(item.Choices.Count)], random.Next(2) == 0 ? "ท่าบ่อ" : "8525000"));
        }

        return decisions;
    }

    private static StoredReport Row(Random random, int step) => Form.Row(
        At(random.Next(40)).AddMinutes(step).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Headers,
        One(random, Senders),
        One(random, Districts),
        One(random, Months),
        random.Next(3).ToString(CultureInfo.InvariantCulture),
        One(random, Sales),
        "3",
        random.Next(6) == 0 ? "ใช่" : "",
        random.Next(4) == 0 ? "ขายดี" : "");

    // A mail is known by its words here, so each has one of its own.
    private static StoredReport Mail(Random random, int step, StoredReport about)
    {
        var name = string.Concat(Enumerable.Range(0, 12).Select(_ => (char)('a' + random.Next(26))));
        return Letters.Mail(name, At(random.Next(40)).AddMinutes(step).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), new()
        {
            MessageId = $"{name}@x",
            From = One(random, Senders[..3]),
            Subject = $"รายงาน OTOP {name}",
            Text = One(random, Words),
            Answers = about.Report.Content is RawContent.Mail ? [$"{about.Report.Key}@x"] : [],
        });
    }

    private static T One<T>(Random random, T[] of) => of[random.Next(of.Length)];

    // Days behind the first of December, at nine.
    private static DateTimeOffset At(int day) => new DateTimeOffset(2023, 12, 1, 9, 0, 0, Bangkok.Offset).AddDays(day);

    private static int Number(string variable, int usual) => int.Parse(Environment.GetEnvironmentVariable(variable) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
