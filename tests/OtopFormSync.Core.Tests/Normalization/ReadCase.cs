using System.Globalization;
using System.Text.Json;

namespace OtopFormSync.Core.Tests.Normalization;

/// <summary>One line of the tables: what was written and what a careful reader takes it for.</summary>
/// <param name="Kind">The kind of reading.</param>
/// <param name="Input">What was written.</param>
/// <param name="Expected">The value; null when a careful reader would ask.</param>
/// <param name="Note">Why.</param>
public sealed record ReadCase(string Kind, string Input, string? Expected, string Note)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IEnumerable<ReadCase> Load(string file)
    {
        var assembly = typeof(ReadCase).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var cases = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<ReadCase>(line, Web)!).ToList();
        return cases.Count > 0 ? cases : throw new InvalidOperationException($"{file} holds no case.");
    }

    public static IEnumerable<TheoryDataRow<ReadCase>> Rows(string file) =>
        Load(file).Select((readCase, index) => new TheoryDataRow<ReadCase>(readCase)
        {
            TestDisplayName = string.Create(CultureInfo.InvariantCulture, $"{file}:{index + 1} {readCase.Kind} '{readCase.Input}' ({readCase.Note})"),
        });
}
