using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Review;

/// <summary>Whether something waits for the officer.</summary>
public enum ReviewSeverity
{
    /// <summary>Shown only; figures stand.</summary>
    Notice,

    /// <summary>A figure or report waits for a decision.</summary>
    Waiting,
}

/// <summary>Something that a person must see or decide (รายการที่ต้องตรวจสอบ).</summary>
public sealed record ReviewItem
{
    /// <summary>Its identity, made from what is in question.</summary>
    public required ReviewItemId Id { get; init; }

    /// <summary>Why.</summary>
    public required ReviewCode Code { get; init; }

    /// <summary>Whether something waits.</summary>
    public required ReviewSeverity Severity { get; init; }

    /// <summary>The raw report; null for matters of a file or the sheet.</summary>
    public RawReportId? RawId { get; init; }

    /// <summary>The district; null when not known.</summary>
    public DistrictCode? District { get; init; }

    /// <summary>The month; null when not known.</summary>
    public ReportingMonth? Month { get; init; }

    /// <summary>The indicator's key; null when the whole report is in question.</summary>
    public IndicatorKey? Indicator { get; init; }

    /// <summary>The single questions that are asked together here; empty for an item that asks one.</summary>
    public ValueList<ReviewItem> Parts { get; init; } = [];

    /// <summary>What is unclear and what to do, in Thai.</summary>
    public required string Reason { get; init; }

    /// <summary>The same without what it says of an officer's decision, for the district; null where it says nothing of one.</summary>
    public string? Asked { get; init; }

    /// <summary>The text in question as it came.</summary>
    public required string Original { get; init; }

    /// <summary>Of two channels that differ, what each said; null for any other matter.</summary>
    public RivalWords? Rivals { get; init; }

    /// <summary>Where a person finds it.</summary>
    public required string Place { get; init; }

    /// <summary>When it was received; null for matters of a file or the sheet.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The district's explanation; null when it gave none.</summary>
    public string? Explanation { get; init; }

    /// <summary>Figures that could be meant, as they stand, for an officer to pick from; empty where none is at hand.</summary>
    public ValueList<string> Candidates { get; init; } = [];

    /// <summary>Pictures to look at for it, as files in the workspace; they lie there while it waits.</summary>
    public ValueList<string> Pictures { get; init; } = [];

    /// <summary>The decisions that an officer may choose.</summary>
    public ValueList<DecisionKind> Choices { get; init; } = [];

    /// <summary>The decision that is obeyed; null while there is none.</summary>
    public Decision? Decision { get; init; }

    /// <summary>For a decision that cannot be obeyed as written: the item on which it was to be taken; null for anything else.</summary>
    public ReviewItemId? Decides { get; init; }

    /// <summary>When a later report came that answers it, so that nobody need decide; null when none did.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>True while an officer must decide.</summary>
    public bool IsOpen => Severity == ReviewSeverity.Waiting && Decision is null && AnsweredAt is null;

    /// <summary>How many items wait for an officer in several books: a question that stands in two of them is one, which one word decides.</summary>
    /// <param name="books">The items of each book.</param>
    /// <returns>The count.</returns>
    public static int CountOpen(IEnumerable<IEnumerable<ReviewItem>> books) => books.SelectMany(items => items).Where(item => item.IsOpen).DistinctBy(item => item.Id).Count();

    /// <summary>Whether the item asks of which month its figures are: a district may answer with the month alone.</summary>
    public bool AsksMonth => Code is ReviewCode.UnclearMonth or ReviewCode.MonthOutsideQuarter;

    /// <summary>Whether the item asks if a report counts that comes too late for a final grade: of a month that is closed, or of somebody who cannot hold a grade up. Both grades stand in it, and one word decides both.</summary>
    public bool AsksBesideFinal => RawId is not null && Code is ReviewCode.ClosedMonth or ReviewCode.UnknownSender or ReviewCode.SenderOfOtherDistrict;

    /// <summary>The item with the pictures that are to be looked at, while somebody has to.</summary>
    /// <param name="pictures">The files in the workspace.</param>
    /// <returns>The item; its place names them.</returns>
    internal ReviewItem Showing(ValueList<string> pictures) => pictures.IsEmpty || !IsOpen ? this : this with { Pictures = pictures, Place = $"{Place} ({string.Join(", ", pictures)})" };

    /// <summary>Whether the item asks about single figures, and not about a report, a month or an answer as a whole: what is decided holds for those alone.</summary>
    public bool IsAboutFigures => Indicator is not null || !Parts.IsEmpty;

    /// <summary>Whether the item asks about an indicator.</summary>
    /// <param name="indicator">The indicator's key.</param>
    /// <returns>True also where it asks about several, and this is one of them.</returns>
    public bool IsAbout(IndicatorKey indicator) => Indicator == indicator || Parts.Any(part => part.Indicator == indicator);
}

/// <summary>Two figures of which one stands, as they came.</summary>
/// <param name="Stands">The one that stands where it is taken.</param>
/// <param name="Other">The one that stands where that is not used.</param>
public sealed record RivalWords(string Stands, string Other);
