using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>One tab of responses with its rows.</summary>
public sealed partial record ResponseTab
{
    // How spreadsheets name the copies that people make within them: Google's and Excel's menus, LibreOffice's.
    private static readonly string[] CopyWords = ["สำเนาของ", "สำเนา ", "Copy of "];

    /// <summary>What it is remembered by.</summary>
    public required string Id { get; init; }

    /// <summary>The spreadsheet or file that it is in.</summary>
    public required string Spreadsheet { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The file or tab, for people.</summary>
    public required string Place { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>Its header texts.</summary>
    public required ValueList<string> Headers { get; init; }

    /// <summary>Its rows, as they stand.</summary>
    public required IReadOnlyList<ResponseRows.Item> Rows { get; init; }

    /// <summary>The sheet as it was read.</summary>
    public ReadSheet Sheet => new(Place, Headers);

    /// <summary>The wall clock of its latest row; null when none can be read.</summary>
    internal DateTimeOffset? Latest => field ??= Rows.Max(row => row.WallClock);

    private HashSet<string> Keys => field ??= Rows.Select(row => row.Report.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The number at the end of its name, such as that of การตอบแบบฟอร์ม 10; -1 without one.</summary>
    internal int Number => LastNumberOf(Title);

    /// <summary>The number by which a browser tells downloads of the same name apart, such as that of รายงาน (2).csv; -1 without one.</summary>
    internal int DownloadNumber => LastNumberOf(Path.GetFileNameWithoutExtension(Spreadsheet).TrimEnd(')'));

    /// <summary>Whether another tab holds all of its responses and later ones: it is the older download then, whenever its file was touched.</summary>
    /// <param name="other">The other tab.</param>
    internal bool IsOutgrownBy(ResponseTab other) => other.Rows.Count > Rows.Count && other.Latest > Latest && other.Keys.IsProperSupersetOf(Keys);

    /// <summary>Whether its name is the one that a Form gives.</summary>
    internal bool IsNamedByForm => FormName().IsMatch(Title);

    /// <summary>Whether its name says that it is a person's copy.</summary>
    /// <param name="others">The names of the spreadsheet's other tabs.</param>
    internal bool IsNamedCopy(IEnumerable<string> others) =>
        Array.Exists(CopyWords, word => Title.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        || others.Any(other => Title.Length > other.Length && Title.StartsWith(other, StringComparison.Ordinal) && CopyEnd().IsMatch(Title.AsSpan(other.Length)));

    /// <summary>Whether its name holds another's, as a copy's does.</summary>
    internal bool IsNamedAfter(ResponseTab other) => Title.Contains(other.Title, StringComparison.Ordinal);

    private static int LastNumberOf(string name) =>
        LastNumber().Match(name) is { Success: true } number && int.TryParse(number.ValueSpan, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;

    [GeneratedRegex("[0-9]+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex LastNumber();

    [GeneratedRegex("^(?:การตอบ|Form.?Responses)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex FormName();

    [GeneratedRegex(@"^(?:\s?\([0-9]+\)|_[0-9]+|\s?-\s?(?:สำเนา|copy).*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex CopyEnd();
}
