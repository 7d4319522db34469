using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving;

/// <summary>Holds grades that were final: neither a later report nor a new reader or rule changes them, until an officer says so.</summary>
/// <param name="program">The program.</param>
/// <param name="items">Makes review items.</param>
internal sealed class FinalGrades(Program program, ReviewItems items)
{
    private readonly List<ReviewItem> _found = [];

    /// <summary>What an officer is asked, or has decided.</summary>
    public IReadOnlyList<ReviewItem> Items => _found;

    /// <summary>Puts the grades that were final in their place.</summary>
    /// <param name="cards">The scorecards as computed now.</param>
    /// <param name="finals">The grades that were final.</param>
    /// <param name="asOf">The instant that the scorecards hold for: what became final later is not known yet.</param>
    public ValueList<Scorecard> Hold(ValueList<Scorecard> cards, IReadOnlyList<FinalGrade> finals, DateTimeOffset asOf) =>
        cards.Select(card => finals.FirstOrDefault(final => final.District == card.District && final.At <= asOf) is { } final ? Held(card, final, asOf) : Settled(card, asOf)).ToValueList();

    private static Scorecard Settled(Scorecard card, DateTimeOffset asOf) => FinalGrade.Of(card, asOf) is { } final ? card.With(final) : card;

    private Scorecard Held(Scorecard card, FinalGrade final, DateTimeOffset asOf)
    {
        if (final.Replaced is { } before)
        {
            var taken = Changed(card, before, final.Grade, final.Figures);
            if (taken.Decision?.Kind != DecisionKind.Accept)
            {
                return Held(card, before, asOf); // the decision was taken back
            }

            _found.Add(taken);
        }

        if (card.Result.Grade == final.Grade)
        {
            return card.With(final);
        }

        var item = Changed(card, final, card.Result.Grade, card.Criteria.Select(result => new FinalFigure(result.Criterion, result.Actual, result.Against)));
        _found.Add(item);
        return item.Decision?.Kind != DecisionKind.Accept ? card.With(final)
            : FinalGrade.Of(card, asOf) is { } settled ? card.With(settled with { Replaced = final })
            : card;
    }

    private ReviewItem Changed(Scorecard card, FinalGrade final, Grade? grade, IEnumerable<FinalFigure> figures)
    {
        var now = grade is { } known ? $"{known}" : "–";
        return items.FinalGradeChanged(card.District, card.Quarter, $"{final.Grade} ({Figures(final.Figures)})", final.At, $"{now} ({Figures(figures)})", $"{final.Grade} → {now}");
    }

    private string Figures(IEnumerable<FinalFigure> figures) => string.Join(" · ", figures.Select(figure =>
    {
        var name = program.Grading.Criteria.FirstOrDefault(criterion => criterion.Key == figure.Criterion)?.Name ?? figure.Criterion;
        var actual = figure.Actual is { } known ? ThaiText.Money(ThaiText.Cut(known)) : "–";
        return figure.Against is { } against ? $"{name} {actual}/{ThaiText.Money(ThaiText.Cut(against))}" : $"{name} {actual}";
    }));
}
