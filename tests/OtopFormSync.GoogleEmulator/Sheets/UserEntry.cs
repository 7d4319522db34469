using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>What typing a text into a cell makes of it.</summary>
internal static partial class UserEntry
{
    /// <summary>The value, and the number format that typing it gives to a cell without one. No value: the cell is emptied.</summary>
    public static (JsonObject? Value, JsonObject? Format) Parse(string typed, SheetLocale locale, JsonObject? cellFormat)
    {
        if (typed.Length == 0) { return (null, null); }
        if (typed[0] == '\'') { return (Text(typed[1..]), null); }
        if (typed[0] == '=' && typed.Length > 1) { return (new JsonObject { ["formulaValue"] = typed }, null); }
        if (cellFormat.Text("type") == "TEXT") { return (Text(typed), null); }
        var trimmed = typed.Trim();
        if (trimmed.Equals("TRUE", StringComparison.OrdinalIgnoreCase) || trimmed.Equals("FALSE", StringComparison.OrdinalIgnoreCase))
        {
            return (new JsonObject { ["boolValue"] = trimmed.Equals("TRUE", StringComparison.OrdinalIgnoreCase) }, null);
        }
        return Number(trimmed, locale) ?? Date(trimmed, locale) ?? (Text(typed), null);
    }

    private static JsonObject Text(string text) => new() { ["stringValue"] = text };

    private static (JsonObject Value, JsonObject? Format)? Number(string typed, SheetLocale locale)
    {
        var match = NumberPattern().Match(typed.Replace(locale.Decimal == "," ? "." : "\u0001", "\u0002", StringComparison.Ordinal).Replace(',', locale.Decimal == "," ? '.' : ',').Replace('\u0002', ','));
        if (!match.Success) { return null; }
        var currency = match.Groups["currency"].Value;
        if (currency.Length > 0 && currency != locale.Currency) { return null; }
        var number = double.Parse(match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (match.Groups["minus"].Length > 0 && match.Groups["minus"].Value == "-") { number = -number; }
        var grouped = match.Groups["digits"].Value.Contains(',', StringComparison.Ordinal);
        var fraction = match.Groups["digits"].Value.Contains('.', StringComparison.Ordinal);
        JsonObject? format = null;
        if (match.Groups["percent"].Length > 0)
        {
            number = (double)((decimal)number / 100);
            format = Format("PERCENT", fraction ? "0.00%" : "0%");
        }
        else if (currency.Length > 0) { format = Format("CURRENCY", $"\"{currency}\"{(fraction ? "#,##0.00" : "#,##0")}"); }
        else if (match.Groups["digits"].Value.Contains('E', StringComparison.OrdinalIgnoreCase)) { format = Format("SCIENTIFIC", "0.00E+00"); }
        else if (grouped) { format = Format("NUMBER", fraction ? "#,##0.00" : "#,##0"); }
        return (new JsonObject { ["numberValue"] = number }, format);
    }

    private static (JsonObject Value, JsonObject? Format)? Date(string typed, SheetLocale locale)
    {
        var match = DatePattern().Match(typed);
        if (!match.Success || (match.Groups["date"].Length == 0 && match.Groups["time"].Length == 0)) { return null; }
        var serial = 0d;
        if (match.Groups["date"].Length > 0)
        {
            var iso = match.Groups["iy"].Length > 0;
            var (year, month, day) = iso ? (Int("iy"), Int("im"), Int("id")) : locale.DayFirst ? (Int("y"), Int("b"), Int("a")) : (Int("y"), Int("a"), Int("b"));
            if (!iso && year < 100) { year += year < 30 ? 2000 : 1900; }
            if (month is < 1 or > 12 || year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month)) { return null; }
            serial = Serial.Of(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified));
        }
        if (match.Groups["time"].Length > 0)
        {
            var hour = Int("h");
            if (match.Groups["half"].Length > 0)
            {
                if (hour is < 1 or > 12) { return null; }
                hour = hour % 12 + (match.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0);
            }
            if (hour > 23 || Int("mi") > 59 || Int("s") > 59) { return null; }
            var fraction = match.Groups["fr"].Length > 0 ? double.Parse("0." + match.Groups["fr"].Value, CultureInfo.InvariantCulture) : 0;
            serial += ((hour * 3600) + (Int("mi") * 60) + Int("s") + fraction) / 86_400;
        }
        var format = (match.Groups["date"].Length > 0, match.Groups["time"].Length > 0) switch
        {
            (true, false) => match.Groups["iy"].Length > 0 ? Format("DATE", "yyyy-mm-dd") : Format("DATE", null),
            (true, true) => match.Groups["iy"].Length > 0 ? Format("DATE_TIME", match.Groups["s"].Length > 0 ? "yyyy-mm-dd h:mm:ss" : "yyyy-mm-dd h:mm") : Format("DATE_TIME", null),
            _ => Format("TIME", null),
        };
        return (new JsonObject { ["numberValue"] = serial }, format);

        int Int(string group) => match.Groups[group] is { Length: > 0 } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
    }

    private static JsonObject Format(string type, string? pattern) => pattern is null ? new() { ["type"] = type } : new() { ["type"] = type, ["pattern"] = pattern };

    [GeneratedRegex(@"^(?<minus>[+-]?)(?<currency>[$£€฿]?)(?<digits>([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]*)?([eE][+-]?[0-9]{1,3})?|\.[0-9]+)(?<percent>\s?%)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^((?<date>(?<iy>[0-9]{4})-(?<im>[0-9]{1,2})-(?<id>[0-9]{1,2})|(?<a>[0-9]{1,2})[/.-](?<b>[0-9]{1,2})[/.-](?<y>[0-9]{4}|[0-9]{2}))(,?\s+|$))?(?<time>(?<h>[0-9]{1,2}):(?<mi>[0-9]{2})(:(?<s>[0-9]{2})(\.(?<fr>[0-9]{1,6}))?)?(\s?(?<half>[AaPp][Mm]))?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePattern();
}
