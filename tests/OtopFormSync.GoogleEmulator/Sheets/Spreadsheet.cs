using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>One spreadsheet and who may see it.</summary>
internal sealed class Spreadsheet(string id, JsonObject properties, string owner)
{
    private const int CellLimit = 10_000_000;

    public string Id { get; } = id;

    public JsonObject Properties { get; } = properties;

    public string Owner { get; } = owner;

    /// <summary>Who may write besides the owner.</summary>
    public HashSet<string> Writers { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who may only read.</summary>
    public HashSet<string> Readers { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order of the tabs.</summary>
    public List<Sheet> Sheets { get; private init; } = [];

    public JsonArray NamedRanges { get; private init; } = [];

    public JsonArray Metadata { get; private init; } = [];

    /// <summary>What NOW and TODAY tell.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What RAND tells.</summary>
    public Random Chance { get; private init; } = new(20240115);

    public string Locale => Properties.Text("locale") ?? "en_US";

    public string Title => Properties.Text("title") ?? "";

    public string Url => $"https://docs.google.com/spreadsheets/d/{Id}/edit";

    public Sheet? Find(int sheetId) => Sheets.Find(s => s.Id == sheetId);

    /// <summary>The tab with that id; throws as Google does.</summary>
    public Sheet this[int sheetId] => Find(sheetId) ?? throw GoogleError.Invalid($"No sheet with id: {sheetId}");

    /// <summary>The same, as requests about cells word it.</summary>
    public Sheet Grid(int sheetId) => Find(sheetId) is { HasGrid: true } sheet ? sheet : throw GoogleError.Invalid($"No grid with id: {sheetId}");

    public Sheet? Named(string title) => Sheets.Find(s => string.Equals(s.Title, title, StringComparison.OrdinalIgnoreCase));

    public bool MayRead(string email) => MayWrite(email) || Readers.Contains(email) || Readers.Contains("*");

    public bool MayWrite(string email) => string.Equals(email, Owner, StringComparison.OrdinalIgnoreCase) || Writers.Contains(email) || Writers.Contains("*");

    public void CheckSize()
    {
        if (Sheets.Count > 200) { throw GoogleError.Invalid("This action would increase the number of sheets in the workbook above the limit of 200 sheets."); }
        if (Sheets.Sum(static s => (long)s.Rows * s.Columns) > CellLimit)
        {
            throw GoogleError.Invalid("This action would increase the number of cells in the workbook above the limit of 10000000 cells.");
        }
    }

    public void CheckTitle(string title, Sheet? except = null)
    {
        if (title.Length is 0 or > 100) { throw GoogleError.Invalid("A sheet name must have between 1 and 100 characters."); }
        if (Named(title) is { } other && other != except)
        {
            throw GoogleError.Invalid($"A sheet with the name \"{title}\" already exists. Please enter another name.");
        }
    }

    public Spreadsheet Copy() => new(Id, Properties.Copy(), Owner)
    {
        Clock = Clock,
        Chance = Chance,
        Writers = Writers,
        Readers = Readers,
        Sheets = [.. Sheets.Select(static s => s.Copy())],
        NamedRanges = NamedRanges.DeepClone().AsArray(),
        Metadata = Metadata.DeepClone().AsArray(),
    };
}
