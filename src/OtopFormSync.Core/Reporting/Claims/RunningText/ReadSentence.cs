using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>A line with its labels and months found, taken apart once.</summary>
/// <param name="Line">The line as it came.</param>
/// <param name="Text">The canonical text, Arabic digits.</param>
/// <param name="Plain">The same, as long, with months, dates and the like blanked.</param>
/// <param name="WithoutMonths">The same, with nothing but the months blanked.</param>
/// <param name="Hits">The labels, in order, with the units that only look like labels.</param>
/// <param name="Months">The months with their years.</param>
/// <param name="Days">The days up to which figures count.</param>
/// <param name="IsPartOfMonth">True when some days of a month are named.</param>
internal sealed record ReadSentence(string Line, string Text, string Plain, string WithoutMonths, List<Label> Hits, IReadOnlyList<FoundMonth> Months, IReadOnlyList<AsOfDay> Days, bool IsPartOfMonth)
{
    /// <summary>The labels, in order.</summary>
    public List<Label> Labels { get; } = Hits.FindAll(hit => !hit.IsUnit);

    /// <summary>The canonical text, as long, with nothing blanked: what people are shown.</summary>
    public required string Written { get; init; }

    /// <summary>The figures that others have come in place of; in the texts they are blanked, with the words that say so.</summary>
    public IReadOnlyList<FormerFigure> Formers { get; init; } = [];

    /// <summary>The former figure that the one at a place has come in place of; null for none.</summary>
    /// <param name="at">Where the figure begins.</param>
    public FormerFigure? FormerOf(int at) => Formers.FirstOrDefault(former => former.Now == at);
}

/// <summary>A label in a sentence.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Indicator">What it labels.</param>
/// <param name="IsUnit">True when it is the unit of the figure before it, and labels nothing.</param>
internal sealed record Label(int Start, int End, Indicator Indicator, bool IsUnit)
{
    /// <summary>True when its figure is called what was reported before.</summary>
    public bool IsFormer { get; init; }

    /// <summary>True when its figure is called the new one, which stands in place of a former one where there is such.</summary>
    public bool IsNew { get; init; }

    /// <summary>True where it only tells what was done, and not of which mission: its figures are the indicator's where the whole mail leaves nothing else to be meant.</summary>
    public bool IsImplied { get; init; }
}
