using System.Globalization;
using System.Text.Json.Nodes;
using OtopFormSync.Core;

namespace OtopFormSync.Worker.Demo;

/// <summary>How often Google was called.</summary>
/// <param name="SheetsReads">Reads of Sheets.</param>
/// <param name="SheetsWrites">Writes of Sheets.</param>
/// <param name="Gmail">Calls of Gmail by method, such as <c>history.list</c>.</param>
internal sealed record CallCounts(int SheetsReads, int SheetsWrites, ValueList<KeyValuePair<string, int>> Gmail)
{
    private const string GmailPrefix = "gmail.users.";

    /// <summary>Reads what the emulator tells of its calls.</summary>
    public static CallCounts Of(JsonObject requests)
    {
        var methods = requests["requests"]!.AsArray().Select(call => call!["method"]!.GetValue<string>()).ToList();
        return new(
            requests["counts"]!["sheetsReads"]!.GetValue<int>(),
            requests["counts"]!["sheetsWrites"]!.GetValue<int>(),
            methods.Where(method => method.StartsWith(GmailPrefix, StringComparison.Ordinal))
                .CountBy(method => method[GmailPrefix.Length..])
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .ToValueList());
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Sheets {SheetsReads} reads, {SheetsWrites} writes; Gmail {Gmail.Sum(pair => pair.Value)} calls{(Gmail.Count == 0 ? "" : $" ({string.Join(", ", Gmail.Select(pair => $"{pair.Key} {pair.Value}"))})")}");
}
