using System.Globalization;
using System.Text.Json;
using OtopFormSync.Core;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary>Answers of the command <c>read</c>: what a text says, or why it is not read.</summary>
internal static class ReadAnswers
{
    private static readonly string[] Kinds = ["district", "amount", "percent", "count", "period", "date"];

    /// <summary>Writes one answer: kind, input, value, doubt.</summary>
    /// <returns>False when there is no such kind.</returns>
    public static bool Write(JsonElement? line, Utf8JsonWriter writer, WorkspaceConfiguration configuration)
    {
        var kind = line is { } element ? JsonLines.Text(element, "kind") : null;
        var input = line is { } text ? JsonLines.Text(text, "input") : null;
        writer.WriteString("kind", kind);
        writer.WriteString("input", input);
        var (value, doubt) = line is null
            ? (null, "the line is no JSON object; expected {\"kind\":\"amount\",\"input\":\"…\"}")
            : Answer(kind, input ?? "", configuration.Districts, configuration.Wording);
        writer.WriteString("value", value);
        writer.WriteString("doubt", doubt);
        return Kinds.Contains(kind, StringComparer.Ordinal);
    }

    private static (string? Value, string? Doubt) Answer(string? kind, string text, DistrictReader districts, IWording wording)
    {
        return kind switch
        {
            "district" => Of(districts.Read(text), district => district.Name),
            "amount" => Of(AmountReader.Read(text), NumberText.Of),
            "percent" => Of(PercentReader.Read(text), NumberText.Of),
            "count" => Of(CountReader.Read(text), count => count.ToString(CultureInfo.InvariantCulture)),
            "period" => Of(PeriodReader.Read(text), month => month.ToString()),
            "date" => Of(DateReader.Read(text), day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => (null, $"unknown kind '{kind}'; expected one of {string.Join(", ", Kinds)}"),
        };

        (string?, string?) Of<T>(Reading<T> reading, Func<T, string> write)
            where T : notnull => reading.Match<(string?, string?)>(value => (write(value.Result), null), doubtful => (null, wording.Say(doubtful.Doubts)));
    }
}
