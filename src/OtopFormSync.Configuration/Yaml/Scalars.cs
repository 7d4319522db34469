using System.Buffers;
using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>Reads single values: each gives the value, or null with the reason in the log.</summary>
internal static class Scalars
{
    private static readonly SearchValues<string> Unquoted = SearchValues.Create(["yes", "no", "on", "off", "y", "n", "true", "false", "null", "~"], StringComparison.OrdinalIgnoreCase);

    /// <summary>A text of one line. Words that some readers of YAML take for yes, no, nothing or a number need quotes.</summary>
    public static string? Text(YamlNode node, ProblemLog log)
    {
        if (node is not YamlScalar scalar)
        {
            log.Refuse(node.Spot, $"{node.Kind} stands where a text is needed", "a text");
            return null;
        }

        if (scalar.IsPlain && (Unquoted.Contains(scalar.Text) || IsNumberLike(scalar.Text)))
        {
            log.Refuse(scalar.Spot, $"{scalar.Text} without quotes is not read as text", $"a text in quotes, \"{scalar.Text}\", or another word");
            return null;
        }

        if (scalar.Text.AsSpan().Trim().IsEmpty || scalar.Text.Contains('\n', StringComparison.Ordinal))
        {
            log.Refuse(scalar.Spot, scalar.Text.Length == 0 ? "the value is missing" : "this is not a text of one line", "a text in one line");
            return null;
        }

        return scalar.Text.Trim();
    }

    /// <summary>What a text of one line means.</summary>
    /// <param name="node">The node.</param>
    /// <param name="log">Takes what is wrong.</param>
    /// <param name="read">Gives what a text means; null for one that does not serve.</param>
    /// <param name="what">What is said of such a text: <c>is not a link</c>.</param>
    /// <param name="expected">What serves.</param>
    public static T? Meaning<T>(YamlNode node, ProblemLog log, Func<string, T?> read, string what, string expected)
        where T : class
    {
        if (Text(node, log) is not { } text)
        {
            return null;
        }

        var meaning = read(text);
        if (meaning is null)
        {
            log.Refuse(node.Spot, $"'{text}' {what}", expected);
        }

        return meaning;
    }

    /// <summary>A text of one line that must be of some kind.</summary>
    /// <param name="node">The node.</param>
    /// <param name="log">Takes what is wrong.</param>
    /// <param name="serves">Whether a text is of that kind.</param>
    /// <param name="what">What is said of one that is not.</param>
    /// <param name="expected">What serves.</param>
    public static string? Text(YamlNode node, ProblemLog log, Func<string, bool> serves, string what, string expected) => Meaning(node, log, text => serves(text) ? text : null, what, expected);

    /// <summary>A code of digits, with or without quotes.</summary>
    public static string? Code(YamlNode node, ProblemLog log) => node is YamlScalar { IsPlain: true } scalar && IsDigits(scalar.Text) ? scalar.Text : Text(node, log);

    public static IReadOnlyList<YamlNode> Items(YamlNode node, ProblemLog log, string expected)
    {
        if (node is YamlList list)
        {
            return list.Items;
        }

        log.Refuse(node.Spot, $"{node.Kind} stands where a list is needed", expected);
        return [];
    }

    public static ValueList<string> Texts(YamlNode node, ProblemLog log, bool mayBeEmpty)
    {
        var items = Items(node, log, "a list of texts in [ ] or one on each line after '- '");
        if (items.Count == 0 && node is YamlList && !mayBeEmpty)
        {
            log.Refuse(node.Spot, "the list is empty", "at least one text");
        }

        return EachOnce(items, item => Text(item, log), log, "each text once");
    }

    /// <summary>What the items of a list say, where none may say what another says.</summary>
    public static ValueList<string> EachOnce(IEnumerable<YamlNode> items, Func<YamlNode, string?> read, ProblemLog log, string expected)
    {
        var texts = new List<string>();
        foreach (var item in items)
        {
            if (read(item) is not { } text)
            {
                continue;
            }

            if (texts.Contains(text, StringComparer.Ordinal))
            {
                log.Refuse(item.Spot, $"'{text}' stands twice in the list", expected);
            }

            texts.Add(text);
        }

        return [.. texts];
    }

    /// <summary>A number in Arabic digits, without separators, within bounds.</summary>
    public static decimal? Number(YamlNode node, ProblemLog log, decimal min, decimal max, bool isWhole)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"{(isWhole ? "a whole number" : "a number")} from {min} to {max}, in digits 0 to 9 without commas, quotes or unit");
        if (node is not YamlScalar { IsPlain: true } scalar || !TryNumber(scalar.Text, out var number))
        {
            log.Refuse(node.Spot, node is YamlScalar wrong ? $"'{wrong.Text}' is not a number" : $"{node.Kind} stands where a number is needed", expected);
            return null;
        }

        if (number < min || number > max || (isWhole && number != decimal.Truncate(number)))
        {
            log.Refuse(node.Spot, $"{scalar.Text} is {(number < min ? "too small" : number > max ? "too great" : "not whole")}", expected);
            return null;
        }

        return number;
    }

    public static bool? Flag(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        log.Refuse(node.Spot, node is YamlScalar wrong ? $"'{wrong.Text}' is neither true nor false" : $"{node.Kind} stands where true or false is needed", "true or false");
        return null;
    }

    public static T? Choose<T>(YamlNode node, Choice<T> choice, ProblemLog log)
        where T : struct, Enum
    {
        if (node is YamlScalar scalar && choice.Find(scalar.Text) is { } value)
        {
            return value;
        }

        log.Refuse(node.Spot, node is YamlScalar wrong ? $"'{wrong.Text}' is not known here{Nearest.Hint(wrong.Text, choice.Words)}" : $"{node.Kind} stands where a word is needed", $"one of {string.Join(", ", choice.Words)}");
        return null;
    }

    public static DateOnly? Date(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1950 and <= 2199)
        {
            return day;
        }

        log.Refuse(node.Spot, $"{Shown(node)} is not a date", "a date of the Common Era (BE less 543), such as 2024-09-30");
        return null;
    }

    public static ReportingMonth? Month(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar scalar && ReportingMonth.TryParse(scalar.Text, null, out var month) && month.Year is >= 1950 and <= 2199)
        {
            return month;
        }

        log.Refuse(node.Spot, $"{Shown(node)} is not a month", "a month of the Common Era (BE less 543), such as 2023-10");
        return null;
    }

    /// <summary>A minute of a day in Bangkok.</summary>
    public static DateTimeOffset? Instant(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar scalar && DateTime.TryParseExact(scalar.Text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute) && minute.Year is >= 1950 and <= 2199)
        {
            return new(minute, Bangkok.Offset);
        }

        log.Refuse(node.Spot, $"{Shown(node)} is not a minute of a day", "day and time in Bangkok, such as 2023-11-20T16:30");
        return null;
    }

    public static TimeOnly? Time(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar scalar && TimeOnly.TryParseExact(scalar.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        log.Refuse(node.Spot, $"{Shown(node)} is not a time of day", "a time from 00:00 to 23:59 in quotes, such as \"09:00\"");
        return null;
    }

    /// <summary>An address that a person can open.</summary>
    public static string? Link(YamlNode node, ProblemLog log) => Text(
        node,
        log,
        link => Uri.TryCreate(link, UriKind.Absolute, out var uri) && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal),
        "is not a link",
        "an address that begins with https://");

    /// <summary>The address of an emulator: contents and tokens never go over an open line to another machine.</summary>
    public static Uri? Emulator(YamlNode? node, ProblemLog log) => node is null ? null : Meaning(
        node,
        log,
        text => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0 ? address : null,
        "is not the address of an emulator",
        "https:// with host and port only, or http:// on this machine, such as http://127.0.0.1:8099");

    /// <summary>The node for a sentence about it.</summary>
    public static string Shown(YamlNode node) => node is YamlScalar scalar ? $"'{scalar.Text}'" : node.Kind;

    public static bool IsDigits(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsNumberLike(string text) => TryNumber(text, out _);

    private static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        return text.Length <= 25 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
