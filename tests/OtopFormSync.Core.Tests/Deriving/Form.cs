using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Rows of the Form and their derivation under the shipped program.</summary>
internal static class Form
{
    public static readonly DateTimeOffset AfterTheQuarter = Bangkok.EndOf(new(2024, 1, 16));

    private static readonly ValueList<string> Headers =
    [
        "ประทับเวลา", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "ยอดจำหน่ายในเดือน (บาท)",
        "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "เดือนนี้ไม่มีผลการดำเนินงาน", "คำชี้แจง (ถ้ามี)",
    ];

    public static readonly Lazy<DistrictReader> Districts = new(() => new(ShippedConfiguration.Province, NationalDistricts.Parse(ShippedConfiguration.Text("reference/thai-districts.csv"))));

    public static StoredReport Row(string receivedAt, string district, string month, string products, string sales, string wallet, string nothing = "", string explanation = "", bool withdrawn = false) =>
        Row(receivedAt, Headers, [district, month, products, sales, wallet, nothing, explanation]) is var row && withdrawn ? row with { WithdrawnAt = row.StoredAt.AddHours(1) } : row;

    /// <summary>A row of a sheet with other columns; the first is the time.</summary>
    public static StoredReport Row(string receivedAt, ValueList<string> headers, params string[] cells)
    {
        var at = new DateTimeOffset(DateTime.Parse(receivedAt, System.Globalization.CultureInfo.InvariantCulture), Bangkok.Offset);
        var report = new RawReport
        {
            Source = "responses",
            Key = receivedAt,
            ReceivedAt = at,
            Place = $"responses/form.csv ({receivedAt})",
            Content = new RawContent.FormRow(headers, [receivedAt, .. cells]),
        };
        return new(report, at, null);
    }

    public static DerivedState Derive(IReadOnlyList<StoredReport> reports, IReadOnlyList<Decision>? decisions = null, DateTimeOffset? asOf = null, Func<Programs.Program, Programs.Program>? change = null, DateTimeOffset? sendersSince = null, Closings? closings = null, ValueList<FormerContact>? former = null, IReadOnlyList<FinalGrade>? finals = null, RegisterRecord? registers = null)
    {
        var program = change is null ? ShippedConfiguration.Program : change(ShippedConfiguration.Program);
        return new Derivation(program, ShippedConfiguration.Province, ShippedConfiguration.Calendar, [], isMain: true, Districts.Value, new NoMails(), ShippedConfiguration.Wording)
            .Derive(new() { Reports = reports, Decisions = decisions ?? [], SendersSince = sendersSince, Closings = closings ?? Closings.None, FormerContacts = former ?? [], Finals = finals ?? [], Registers = registers ?? RegisterRecord.None, AsOf = asOf ?? AfterTheQuarter });
    }

    /// <summary>The program with another form.</summary>
    public static Func<Programs.Program, Programs.Program> With(Func<FormColumns, FormColumns> form) => program => program with { Form = form(program.Form) };

    public static DistrictCode Code(string name) => ShippedConfiguration.Province.Districts.First(district => district.Name == name).Code;

    public static LedgerEntry Entry(this DerivedState state, string district, string month, string indicator) =>
        state.Ledger.Find(Code(district), ReportingMonth.Parse(month, null), IndicatorKey.Parse(indicator))!;

    public static MonthStatus Month(this DerivedState state, string district, string month) => state.Months.Single(status => status.District == Code(district) && status.Month == ReportingMonth.Parse(month, null));

    public static Decision Decide(this ReviewItem item, DecisionKind kind, string? value = null, string? reason = null) => new(item.Id, kind, value, reason, AfterTheQuarter);

    internal sealed class NoMails : IMailReader
    {
        public string Version => "";

        public MailContent Read(RawContent.Mail mail) => throw new InvalidOperationException("These tests have rows of the Form only.");

        public MailContent Read(RawContent.LineMessage message) => throw new NotSupportedException("These tests have no messages.");
    }
}
