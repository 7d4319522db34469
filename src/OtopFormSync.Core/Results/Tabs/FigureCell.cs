using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>A reported figure as a cell: the number with its provenance, or the words for why there is none.</summary>
internal static class FigureCell
{
    /// <summary>Of a history these are listed, the latest; of those before the number is said.</summary>
    public const int MostOlder = 10;

    private const int MostWords = 300;

    public static Cell Of(IndexedState index, Indicator indicator, District district, ReportingMonth month)
    {
        var entry = index.Entry(district.Code, month, indicator.Key);
        if (entry?.Accepted is { } accepted)
        {
            var look = entry.State == ReportState.ConfirmedZero || accepted.Figure.IsConfirmedZero ? CellLook.Neutral : CellLook.Plain;
            return indicator.Kind.IsNumber()
                ? Cell.Of(accepted.Figure.Value, Look(accepted.Figure.Value), look, Note(index.Wording, entry, accepted))
                : Cell.Of(CellText.Shorten(FigureWords.Of(indicator, accepted.Figure), MostWords), look, Note(index.Wording, entry, accepted));
        }

        var isDue = index.Status(district.Code, month)?.IsDue ?? false;
        var state = StateText.OfAbsent(index.Wording, entry?.State ?? ReportState.Missing, isDue, indicator.RequiredIn(month));
        return Cell.Of(state.Text, state.Look, entry is { History.IsEmpty: false } ? History(index.Wording, entry) : null);
    }

    /// <summary>Both digits of satang or none.</summary>
    public static NumberLook Look(decimal value) => value == decimal.Truncate(value) ? NumberLook.Whole : NumberLook.TwoDecimals;

    public static Cell Number(decimal? value, CellLook look = CellLook.Plain, string? note = null) =>
        value is { } known ? Cell.Of(known, Look(known), look, note) : Cell.Dash(note);

    /// <summary>A district's figure of the quarter so far: the number, which of answers is that of the months with a yes, or the latest answer in words.</summary>
    public static Cell ToDate(Indicator indicator, decimal? value) =>
        value is { } known && FigureWords.IsAnswerToDate(indicator, known) ? Cell.Of(FigureWords.ToDate(indicator, known)) : Number(value);

    /// <summary>A sum over the districts.</summary>
    public static Cell Total(FigureSum sum, string? note = null) =>
        sum.Value is null ? Cell.Dash() : Number(sum.Value, CellLook.Strong, note);

    /// <summary>A percentage, cut to two decimals.</summary>
    public static Cell Percent(decimal percent, CellLook look = CellLook.Plain, string? note = null) => Cell.Of(ThaiText.Cut(percent), NumberLook.TwoDecimals, look, note);

    /// <summary>So many of so many: 7/9.</summary>
    public static Cell Part(int part, int whole) => Cell.Of(string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}"));

    /// <summary>What a district said about its figure, be it that this still waits, or that it said there is none; null when it said nothing.</summary>
    public static string? Remark(IWording wording, LedgerEntry? entry) => entry switch
    {
        { Accepted.Explanation: { } why } when IsNil(entry) => $"{wording.Say("figure.none")} ({CellText.Shorten(why, 300)})",
        { Accepted.Explanation: { } explanation } => CellText.Shorten(explanation, 300),
        { State: ReportState.UnderReview, History: [{ Explanation: { } waiting }, ..] } => CellText.Shorten(waiting, 300),
        { } when IsNil(entry) => wording.Say("figure.none"),
        _ => null,
    };

    private static bool IsNil(LedgerEntry entry) => entry is { State: ReportState.ConfirmedZero } or { Accepted.Figure.IsConfirmedZero: true };

    private static string Note(IWording wording, LedgerEntry entry, AcceptedFigure accepted)
    {
        var lines = new List<string> { wording.Say("figure.origin", ("place", CellText.Shorten(accepted.Place, 200)), ("received", ThaiText.ShortInstant(accepted.ReceivedAt))) };
        if (Remark(wording, entry) is { } remark)
        {
            lines.Add(IsNil(entry) ? remark : wording.Say("figure.explanation", ("explanation", remark)));
        }

        if (accepted.Figure.Original.Length > 0 && !accepted.Figure.Steps.IsEmpty)
        {
            lines.Add(wording.Say("figure.original", ("original", CellText.Shorten(accepted.Figure.Original, 100))));
        }

        lines.AddRange(entry.HeldBack.Select(held => wording.Say(held.IsRefused ? "figure.refused" : "figure.held-back", ("figure", CriterionText.Number(held.Figure.Figure.Value)), ("received", ThaiText.ShortInstant(held.Figure.ReceivedAt)))));
        if (!entry.History.IsEmpty)
        {
            lines.Add(History(wording, entry));
        }

        return string.Join('\n', lines);
    }

    private static string History(IWording wording, LedgerEntry entry) => string.Join('\n', entry.History
        .Take(MostOlder)
        .Select(older => wording.Say("figure.older", ("figure", CriterionText.Number(older.Figure.Value)), ("received", ThaiText.ShortInstant(older.ReceivedAt))))
        .Prepend(wording.Say("figure.history"))
        .Concat(entry.History.Count > MostOlder ? [wording.Say("figure.older-more", ("count", ThaiText.Count(entry.History.Count - MostOlder)))] : Array.Empty<string>()));
}
