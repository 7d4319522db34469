using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>A label of a sentence and the figures behind it.</summary>
/// <param name="Claim">What is known of all of them.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Label">The label.</param>
/// <param name="From">Where the words before the label begin.</param>
/// <param name="End">Where its words end.</param>
/// <param name="Figures">The figures, counted from behind the label.</param>
/// <param name="IsLast">True when no label follows.</param>
internal sealed partial record LabelRun(Claim Claim, ReadSentence Sentence, Label Label, int From, int End, IReadOnlyList<FigurePart> Figures, bool IsLast)
{
    /// <summary>The words behind the label, with months, dates and the like blanked.</summary>
    public string Plain { get; } = Sentence.Plain[Label.End..End];

    /// <summary>The same with them.</summary>
    public string Text { get; } = Sentence.Text[Label.End..End];

    /// <summary>The words before the label.</summary>
    public string Before { get; } = Sentence.Text[From..Label.Start];

    /// <summary>What these say, as far as they are of its clause.</summary>
    public required HeadingSense Said { get; init; }

    /// <summary>What the words behind the last figure say; null where another label follows.</summary>
    public required HeadingSense? Tail { get; init; }

    /// <summary>Each figure's own month, null for what they come to; null where they have none of their own.</summary>
    public required List<Reading<ReportingMonth>?>? Months { get; init; }

    /// <summary>True when the months stand before the label, in the order of the figures.</summary>
    public required bool IsRespective { get; init; }

    /// <summary>True when the figures behind the first one are its parts.</summary>
    public required bool AreParts { get; init; }

    public Indicator Indicator => Label.Indicator;

    /// <summary>The sentence, as people are shown it.</summary>
    public string Shown => SentenceWords.Shortened(Sentence.Written.Trim());

    /// <summary>A figure with its unit. Of months whose figures are of one size the last may say the unit for all: ต.ค. 15.2 พ.ย. 15.3 ธ.ค. 15.4 ล้านบาท.</summary>
    /// <param name="at">Which figure, from 0.</param>
    public string Written(int at) => Plain[Figures[at].At..Figures[at].End].Trim() is var written && Months is not null && Indicator.IsMoney && at < Figures.Count - 1
        && Bare().IsMatch(written) && WithMultiple().Match(Plain[Figures[^1].At..Figures[^1].End].Trim()) is { Success: true } last
        && Figures.SkipLast(1).All(figure => Plain[figure.At..figure.End].Trim() is var own && Bare().IsMatch(own) && AreOfOneSize(Number(own), Number(last.Groups["figure"].Value)))
            ? $"{written} {last.Groups["unit"].Value}" : written;

    private static decimal Number(string figure) => decimal.Parse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static bool AreOfOneSize(decimal one, decimal other) => one * 2 > other && one < other * 2;

    // No month's baht are so few.
    [GeneratedRegex(@"^[0-9]{1,3}(?:\.[0-9]{1,3})?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<figure>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s*(?<unit>ล้าน(?:บาท)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex WithMultiple();

    /// <summary>True when words say that the figure at a place is a percentage.</summary>
    /// <param name="at">Which figure, from 0.</param>
    public bool IsPercent(int at) => IsPercent(Plain, Figures[at]);

    /// <summary>True when words say that a figure is a percentage.</summary>
    /// <param name="plain">The words behind the label.</param>
    /// <param name="part">The figure.</param>
    public static bool IsPercent(string plain, FigurePart part) => plain[part.At..part.End].TrimEnd().EndsWith('%') || plain[part.At..part.End].Contains("เปอร์เซ็น", StringComparison.Ordinal) || plain[part.Start..part.At].TrimEnd().EndsWith("ร้อยละ", StringComparison.Ordinal);
}

/// <summary>One of the figures, with the words around it.</summary>
/// <param name="Run">All of them.</param>
/// <param name="At">Which it is, from 0.</param>
/// <param name="Words">What the words between it and the one before say.</param>
/// <param name="Remark">What is said in brackets behind it.</param>
/// <param name="Shared">What was said before the first of several months, and so of all; null for the first, and where there are none.</param>
/// <param name="Factor">What the unit beside it stands for; 1 for none.</param>
/// <param name="Close">Where it ends, with the brackets that change nothing of it.</param>
internal sealed record RunFigure(LabelRun Run, int At, HeadingSense Words, HeadingSense Remark, HeadingSense? Shared, decimal Factor, int Close)
{
    public FigurePart Part => Run.Figures[At];

    public bool IsFirst => At == 0;

    public bool IsEnd => At == Run.Figures.Count - 1;

    public bool IsPercent => Run.IsPercent(At);

    /// <summary>What it has come in place of; null for nothing.</summary>
    public FormerFigure? Former => Run.Sentence.FormerOf(Run.Label.End + Part.At);

    /// <summary>The figure with its unit.</summary>
    public string Written => Run.Written(At);

    /// <summary>What follows it up to the end of the sentence.</summary>
    public string Rest => Run.Sentence.Text[(Run.Label.End + Part.End)..];

    /// <summary>The figure as one that an officer must look at.</summary>
    /// <param name="code">Why.</param>
    /// <param name="shown">The words that make it so.</param>
    public Reading<decimal> InDoubt(DoubtCode code, string shown) => new Reading<decimal>.Doubtful(Written, [Doubt.Of(code, shown)]);
}
