using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving.Answering;

/// <summary>The figure that answers a question.</summary>
/// <param name="Question">The question; about one figure of one month.</param>
/// <param name="Reading">What is answered.</param>
internal sealed record FigureAnswer(ReviewItem Question, Reading<decimal> Reading)
{
    /// <summary>Whether it has the same digits as what was asked about, with all or none of their noughts: 5,324,600 to the question about 5.324, and 5,124,600 to that about 51,246,000.</summary>
    public bool SpellsOut => Digits(Reading.Original) is var said
        && Question.Candidates.Prepend(Question.Original).Select(Digits).Any(asked => asked.Length > 0 && (asked == said || (Math.Min(asked.Length, said.Length) > 1 && (said.StartsWith(asked, StringComparison.Ordinal) || asked.StartsWith(said, StringComparison.Ordinal)))));

    private static string Digits(string figure) => string.Concat(ThaiScript.ArabicDigits(figure).Where(char.IsAsciiDigit)).Trim('0');
}
