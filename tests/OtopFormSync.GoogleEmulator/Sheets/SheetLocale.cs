namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>How a spreadsheet's locale shows and reads numbers and dates. Locales not listed are taken for en_US.</summary>
internal sealed record SheetLocale(string Decimal, string Group, bool DayFirst, string DatePattern, string TimePattern, string DateTimePattern, string Currency, string[] Months, string[] ShortMonths, string[] Days, string[] ShortDays)
{
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] ThaiMonths = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];
    private static readonly string[] ThaiShortMonths = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
    private static readonly string[] ThaiDays = ["วันอาทิตย์", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์"];
    private static readonly string[] ThaiShortDays = ["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."];

    private static readonly SheetLocale American = English(false, "m/d/yyyy", "h:mm:ss AM/PM", "m/d/yyyy h:mm:ss", "$");

    private static readonly Dictionary<string, SheetLocale> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en_US"] = American,
        ["en_GB"] = English(true, "dd/mm/yyyy", "hh:mm:ss", "dd/mm/yyyy hh:mm:ss", "£"),
        ["th_TH"] = new(".", ",", true, "d/m/yyyy", "h:mm:ss", "d/m/yyyy, h:mm:ss", "฿", ThaiMonths, ThaiShortMonths, ThaiDays, ThaiShortDays),
        ["de_DE"] = English(true, "dd.mm.yyyy", "hh:mm:ss", "dd.mm.yyyy hh:mm:ss", "€") with { Decimal = ",", Group = "." },
    };

    public static SheetLocale Of(string name) => Known.GetValueOrDefault(name.Replace('-', '_')) ?? (name.StartsWith("th", StringComparison.OrdinalIgnoreCase) ? Known["th_TH"] : American);

    private static SheetLocale English(bool dayFirst, string date, string time, string dateTime, string currency) =>
        new(".", ",", dayFirst, date, time, dateTime, currency, EnglishMonths, [.. EnglishMonths.Select(static m => m[..3])], EnglishDays, [.. EnglishDays.Select(static d => d[..3])]);
}
