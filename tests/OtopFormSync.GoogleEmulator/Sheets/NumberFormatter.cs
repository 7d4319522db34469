using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>What a cell shows: the formats that are used in practice, in the spreadsheet's locale.</summary>
internal static class NumberFormatter
{
    /// <summary>The displayed text of a value; an empty text where nothing shows. A formula is calculated first.</summary>
    public static string Show(JsonObject? value, JsonObject? numberFormat, SheetLocale locale)
    {
        if (value is null) { return ""; }
        if (FormulaError.Of(value) is { } error) { return error.Kind; }
        if (value.Text("stringValue") is { } text) { return text; }
        if (value["boolValue"] is { } truth) { return truth.GetValue<bool>() ? "TRUE" : "FALSE"; }
        return value["numberValue"].Number() is { } number ? Number(number, numberFormat, locale) : "";
    }

    public static bool IsDate(JsonObject? numberFormat) => numberFormat.Text("type") is "DATE" or "TIME" or "DATE_TIME";

    public static string Number(double number, JsonObject? format, SheetLocale locale)
    {
        var pattern = format.Text("pattern") ?? format.Text("type") switch
        {
            "NUMBER" => "#,##0.00",
            "PERCENT" => "0.00%",
            "CURRENCY" => locale.Currency + "#,##0.00",
            "DATE" => locale.DatePattern,
            "TIME" => locale.TimePattern,
            "DATE_TIME" => locale.DateTimePattern,
            "SCIENTIFIC" => "0.00E+00",
            _ => null,
        };
        if (pattern is null || format.Text("type") == "TEXT" || pattern == "General" || pattern == "@") { return Plain(number, locale); }
        var sections = Sections(pattern);
        var section = sections[0];
        if (number < 0 && sections.Count > 1)
        {
            section = sections[1];
            number = -number;
        }
        else if (number == 0 && sections.Count > 2)
        {
            section = sections[2];
        }
        section = WithoutBrackets(section);
        return IsDate(format) || LooksLikeDate(section) ? Date(number, section, locale) : Digits(number, section, locale);
    }

    /// <summary>As an unformatted cell shows it: up to ten significant digits of a fraction.</summary>
    private static string Plain(double number, SheetLocale locale)
    {
        var text = number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString(Math.Abs(number) is >= 1e15 or < 1e-5 ? "0.#########E+00" : "G10", CultureInfo.InvariantCulture);
        return text.Replace(".", locale.Decimal, StringComparison.Ordinal);
    }

    private static List<string> Sections(string pattern)
    {
        var sections = new List<string> { "" };
        var quoted = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '"') { quoted = !quoted; }
            if (pattern[i] == '\\' && i + 1 < pattern.Length) { sections[^1] += pattern.Substring(i++, 2); continue; }
            if (pattern[i] == ';' && !quoted) { sections.Add(""); } else { sections[^1] += pattern[i]; }
        }
        return sections;
    }

    /// <summary>Colours and conditions in brackets go; elapsed hours stay.</summary>
    private static string WithoutBrackets(string section)
    {
        while (section.StartsWith('[') && section.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
        {
            var inside = section[1..end];
            if (inside.Trim('h', 'm', 's').Length == 0) { break; }
            section = (inside.StartsWith('$') ? inside[1..].Split('-')[0] : "") + section[(end + 1)..];
        }
        return section;
    }

    private static bool LooksLikeDate(string section)
    {
        var quoted = false;
        foreach (var c in section)
        {
            if (c == '"') { quoted = !quoted; }
            else if (!quoted && c is 'y' or 'd' or 'h' or 'm' or 's') { return true; }
            else if (!quoted && c is '0' or '#') { return false; }
        }
        return false;
    }

    private static string Digits(double number, string section, SheetLocale locale)
    {
        // The run from the first to the last placeholder is the number; what is before and after is written as it is.
        var (before, body, after) = Split(section);
        if (body.Length == 0) { return before + after; }
        if (body.Contains("E+", StringComparison.OrdinalIgnoreCase))
        {
            return before + Localized(number.ToString(body, CultureInfo.InvariantCulture), locale) + after;
        }
        var percent = (before + after).Contains('%', StringComparison.Ordinal);
        var value = percent ? number * 100 : number;
        var decimals = body.Contains('.', StringComparison.Ordinal) ? body[(body.IndexOf('.', StringComparison.Ordinal) + 1)..].Count(static c => c is '0' or '#' or '?') : 0;
        // Half away from zero, on the decimal that the double stands for.
        var exact = Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, Math.Min(decimals, 15), MidpointRounding.AwayFromZero) : value;
        var text = exact.ToString(body.Replace('?', '#'), CultureInfo.InvariantCulture);
        if (exact < 0 && text.StartsWith('-')) { return "-" + before + Localized(text[1..], locale) + after; }
        return before + Localized(text, locale) + after;
    }

    private static string Localized(string text, SheetLocale locale) => locale.Decimal == "."
        ? text
        : text.Replace(',', '\u0001').Replace(".", locale.Decimal, StringComparison.Ordinal).Replace("\u0001", locale.Group, StringComparison.Ordinal);

    private static (string Before, string Body, string After) Split(string section)
    {
        var before = new StringBuilder();
        var body = new StringBuilder();
        var after = new StringBuilder();
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            var literal = body.Length == 0 ? before : after;
            if (c == '"')
            {
                for (i++; i < section.Length && section[i] != '"'; i++) { literal.Append(section[i]); }
            }
            else if (c == '\\' && i + 1 < section.Length) { literal.Append(section[++i]); }
            else if (c == '_' && i + 1 < section.Length) { literal.Append(' '); i++; }
            else if (c == '*' && i + 1 < section.Length) { i++; }
            else if (after.Length == 0 && (c is '0' or '#' or '?' or '.' or ',' || body.Length > 0 && c is 'E' or 'e' or '+')) { body.Append(c); }
            else { literal.Append(c); }
        }
        return (before.ToString(), body.ToString(), after.ToString());
    }

    private static string Date(double serial, string pattern, SheetLocale locale)
    {
        if (Serial.ToDateTime(serial) is not { } exact) { return serial.ToString(CultureInfo.InvariantCulture); }
        // Whole seconds unless the pattern shows fractions.
        var at = pattern.Contains("s.0", StringComparison.Ordinal) ? exact : exact.AddMilliseconds(500).AddTicks(-(exact.AddMilliseconds(500).Ticks % TimeSpan.TicksPerSecond));
        var twelve = pattern.Contains("am/pm", StringComparison.OrdinalIgnoreCase) || pattern.Contains("a/p", StringComparison.OrdinalIgnoreCase);
        var text = new StringBuilder();
        var afterHour = false;
        for (var i = 0; i < pattern.Length;)
        {
            var c = pattern[i];
            var lower = char.ToLowerInvariant(c);
            var run = 1;
            while (i + run < pattern.Length && char.ToLowerInvariant(pattern[i + run]) == lower) { run++; }
            switch (lower)
            {
                case 'y':
                    text.Append(run > 2 ? at.Year.ToString("0000", CultureInfo.InvariantCulture) : Two(at.Year % 100));
                    break;
                case 'm' when afterHour || NextIsSeconds(pattern, i + run):
                    text.Append(run > 1 ? Two(at.Minute) : One(at.Minute));
                    break;
                case 'm':
                    text.Append(run switch { 1 => One(at.Month), 2 => Two(at.Month), 3 => locale.ShortMonths[at.Month - 1], _ => locale.Months[at.Month - 1] });
                    break;
                case 'd':
                    text.Append(run switch { 1 => One(at.Day), 2 => Two(at.Day), 3 => locale.ShortDays[(int)at.DayOfWeek], _ => locale.Days[(int)at.DayOfWeek] });
                    break;
                case 'h':
                    var hour = twelve ? (at.Hour + 11) % 12 + 1 : at.Hour;
                    text.Append(run > 1 ? Two(hour) : One(hour));
                    afterHour = true;
                    i += run;
                    continue;
                case 's':
                    text.Append(run > 1 ? Two(at.Second) : One(at.Second));
                    break;
                case 'a' when pattern.AsSpan(i).StartsWith("am/pm", StringComparison.OrdinalIgnoreCase):
                    text.Append(at.Hour < 12 ? "AM" : "PM");
                    run = 5;
                    break;
                case '[' when pattern.IndexOf(']', i) is > 0 and var end && pattern[(i + 1)..end].Trim('h').Length == 0:
                    text.Append(Math.Floor(serial * 24 + 1e-9).ToString("0", CultureInfo.InvariantCulture));
                    run = end - i + 1;
                    afterHour = true;
                    i += run;
                    continue;
                case '0' when text.Length > 0 && text[^1] == '.':
                    text.Append(at.Millisecond.ToString("000", CultureInfo.InvariantCulture)[..Math.Min(run, 3)]);
                    break;
                case '"':
                    var close = pattern.IndexOf('"', i + 1);
                    run = (close < 0 ? pattern.Length : close + 1) - i;
                    text.Append(pattern.AsSpan(i, run).Trim('"'));
                    break;
                case '\\' when i + 1 < pattern.Length:
                    text.Append(pattern[i + 1]);
                    run = 2;
                    break;
                default:
                    text.Append(pattern, i, run);
                    i += run;
                    continue;
            }
            afterHour = false;
            i += run;
        }
        return text.ToString();

        static string One(int n) => n.ToString(CultureInfo.InvariantCulture);
        static string Two(int n) => n.ToString("00", CultureInfo.InvariantCulture);
    }

    private static bool NextIsSeconds(string pattern, int at)
    {
        while (at < pattern.Length && !char.IsLetter(pattern[at])) { at++; }
        return at < pattern.Length && char.ToLowerInvariant(pattern[at]) == 's';
    }
}
