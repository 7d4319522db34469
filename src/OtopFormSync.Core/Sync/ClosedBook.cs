using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;

namespace OtopFormSync.Core.Sync;

/// <summary>The tabs of a quarter as they stood when it was closed. Kept as a fact, so that neither a later rule, target or sentence nor a lost workbook changes them.</summary>
/// <param name="Ground">The print of what was accepted and decided by then: what officers take afterwards makes them anew.</param>
/// <param name="Tabs">The tabs; those in which officers go on working are not among them.</param>
internal sealed record ClosedBook(string Ground, ValueList<Tab> Tabs)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new Lists() } };

    /// <summary>The tabs of a state that is closed.</summary>
    public static ClosedBook Of(DerivedState state, ResultsBook book, IWording wording) => new(
        GroundOf(state),
        book.Tabs.Where(tab => !IsWorkedIn(tab.Key)).Select(tab => tab.Key == TabKeys.Summary ? SummaryTab.Closed(tab, wording, state.AsOf.DayInBangkok()) : tab).ToValueList());

    /// <summary>True for the tabs in which officers go on deciding what comes for a closed quarter.</summary>
    public static bool IsWorkedIn(string tab) => tab is TabKeys.Review or TabKeys.Received;

    /// <summary>Reads what was kept.</summary>
    public static ClosedBook? Parse(string? kept) => string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize<ClosedBook>(kept, Written);

    /// <summary>The tabs as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(this, Written);

    /// <summary>What was accepted and decided: figures, final grades, officers' own, and until when who may report.</summary>
    public static string GroundOf(DerivedState state) => Fingerprint.Of(
    [
        .. state.Ledger.Entries.Select(entry => $"{entry.District} {entry.Month} {entry.Indicator} {entry.State} {(entry.Accepted is { } accepted ? NumberText.Of(accepted.Figure.Value) : "")}"),
        .. state.Scorecards.Select(card => $"{card.District} {card.EffectiveGrade} {card.Standing} {card.Override?.Grade} {card.Override?.Reason}"),
        .. state.Closings.Months.Select(closing => $"{closing.Month}"),
        .. state.Closings.Exemptions.Select(exemption => $"{exemption.District} {exemption.Month} {exemption.Until:yyyy-MM-dd}"),
    ]);

    /// <summary>The book with these tabs in place of its own, in its own order.</summary>
    public ResultsBook In(ResultsBook book) => book with { Tabs = [.. Tabs.Where(tab => tab.Key == TabKeys.Summary), .. Tabs.Where(tab => tab.Key != TabKeys.Summary), .. book.Tabs.Where(tab => IsWorkedIn(tab.Key))] };

    private sealed class Lists : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(List<>).MakeGenericType(typeToConvert.GenericTypeArguments))!;

        private sealed class List<T> : JsonConverter<ValueList<T>>
        {
            public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []).ToValueList();

            public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}
