using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes the digest: the result, what changed, the grade board, who is missing, what to review.</summary>
internal static class DigestLetter
{
    /// <summary>The first items to review; the rest is counted and found in the results.</summary>
    private const int ItemsShown = 5;

    /// <summary>As many quarters as a mail has room for.</summary>
    private const int TrendQuarters = 3;

    public static Letter Of(Notice.Digest notice, LetterParts parts)
    {
        var content = notice.Content;
        var state = content.State;
        var say = parts.Wording;
        ValueList<DigestContent> all = [content, .. notice.More];
        var waiting = ReviewItem.CountOpen(all.Select(part => part.State.Review));
        var changes = all.Sum(part => DigestChange.Between(part.Before, part.Board).Count);
        var program = state.Program.ShortTitle;
        var quarter = ThaiText.ShortQuarter(state.Program.Quarter);
        var subject = IsEarly(content)
            ? say.Say("digest.subject-early", ("program", program), ("quarter", quarter))
            : say.Say("digest.subject", ("program", program), ("quarter", quarter), ("complete", Complete(state)), ("districts", Owing(state)), ("open", NotDue(state)));
        return new()
        {
            Subject = notice.More.IsEmpty ? subject : $"{subject} {say.Say("digest.and-more", ("more", notice.More.Count))}",
            Preheader = say.Say("digest.preheader", ("changes", changes), ("waiting", waiting)),
            Office = parts.Province.Office,
            Topic = string.Join(" · ", all.Select(Name)),
            Greeting = say.Say("common.greeting-officers", ("province", parts.Province.Name)),
            Opening = say.Say(
                "digest.opening",
                ("program", program),
                ("title", state.Program.Title),
                ("quarter", ThaiText.Quarter(state.Program.Quarter)),
                ("at", ThaiText.LongInstant(state.AsOf))),
            Result = waiting == content.Board.OpenItems ? Result(content, say) : say.Say("digest.result-all", ("result", Result(content, say)), ("waiting", waiting)),
            Blocks =
            [
                .. notice.More.IsEmpty ? Array.Empty<Block>() : [new Block.Paragraph(say.Say("digest.parts", ("count", all.Count), ("parts", string.Join(" · ", all.Select(Name)))))],
                .. Part(content, parts),
                .. notice.More.SelectMany(part => Part(part, parts).Prepend(new Block.Paragraph(Result(part, say))).Prepend(new Block.Heading(Name(part)))),
            ],
            Closing = say.Say(waiting > 0 ? "digest.closing-review" : "digest.closing"),
            Foot = parts.Foot(notice.Key),
        };
    }

    private static IEnumerable<Block> Part(DigestContent content, LetterParts parts)
    {
        var say = parts.Wording;
        return [.. SetUp(content, say), .. Changes(content, DigestChange.Between(content.Before, content.Board), say), .. Board(content.State, parts), .. Trend(content, say), .. Report(content, say), .. Missing(content.State, parts, IsEarly(content)), .. Surveys(content.State, say), .. Review(content, content.Board.OpenItems, say)];
    }

    private static IEnumerable<Block> Report(DigestContent content, MailWording say) => content.Reports.IsEmpty
        ? []
        : [new Block.Paragraph(say.Say("digest.report-enclosed", ("months", MonthWords.Long(content.Reports))))];

    private static string Name(DigestContent content) => LetterParts.TopicOf(content.State.Program);

    private static bool IsEarly(DigestContent content) => !content.State.Months.Any(status => status.IsDue);

    private static int Complete(DerivedState state)
    {
        var due = state.Months.Where(status => status.IsDue).ToLookup(status => status.District);
        return due.Count(district => district.All(status => status.IsComplete));
    }

    // One that began lately owes nothing yet.
    private static int Owing(DerivedState state) => state.Months.Where(status => status.IsDue).Select(status => status.District).Distinct().Count();

    private static int NotDue(DerivedState state) => state.Months.Where(status => !status.IsDue).Select(status => status.Month).Distinct().Count();

    private static string Result(DigestContent content, MailWording say) => IsEarly(content)
        ? say.Say("digest.result-early", ("districts", content.State.Province.Districts.Count), ("waiting", content.Board.OpenItems))
        : say.Say("digest.result", ("complete", Complete(content.State)), ("districts", Owing(content.State)), ("waiting", content.Board.OpenItems), ("open", NotDue(content.State)));

    // What only an administrator can do, and what officers must know of it.
    private static IEnumerable<Block> SetUp(DigestContent content, MailWording say)
    {
        var program = content.State.Program;
        if (content.State.ClosedAt is { } closed)
        {
            yield return new Block.Paragraph(say.Say("digest.closed", ("quarter", ThaiText.Quarter(program.Quarter)), ("at", ThaiText.LongDate(closed.DayInBangkok()))));
        }

        foreach (var coming in content.Coming)
        {
            var today = content.State.AsOf.DayInBangkok();
            yield return new Block.Heading(say.Say("digest.coming", ("program", coming.After.ShortTitle), ("quarter", ThaiText.Quarter(coming.Quarter))));
            yield return new Block.Paragraph(say.Say(
                today >= coming.Begins ? "digest.coming-begun" : "digest.coming-soon",
                ("begins", ThaiText.LongDate(coming.Begins)),
                ("days", coming.Begins.DayNumber - today.DayNumber),
                ("command", coming.Command)));
        }

        foreach (var criterion in program.Grading.Criteria.Where(criterion => !criterion.Changes.IsEmpty))
        {
            if (content.State.Scorecards is [var card, ..] && card.ResultOf(criterion.Key) is { NotMeasuredBecause: { } because } && CriterionForce.Of(program.Grading, criterion, program.Quarter, content.State.AsOf.DayInBangkok()).Source is CriterionSource.Unmeasured)
            {
                yield return new Block.Paragraph(say.Say("digest.not-measured", ("criterion", criterion.Name), ("reason", say.Say(because))));
            }
        }

        foreach (var criterion in program.Grading.Criteria.Where(criterion => criterion.Measure == CriterionMeasure.Growth))
        {
            var open = content.State.Province.Districts.Where(district => IsOpen(program, criterion, district)).Select(district => district.Name).ToList();
            if (open.Count > 0)
            {
                yield return new Block.Paragraph(say.Say("digest.base-open", ("criterion", criterion.Name), ("districts", string.Join(", ", open)), ("file", $"{program.Id}.yaml")));
            }
        }
    }

    // Without target and base in every month, growth is not measured there.
    private static bool IsOpen(Program program, Criterion criterion, District district) =>
        program.FindIndicator(criterion.Indicator)?.TargetOf(district.Code) is { } target
        && (program.Grading.GrowthTest == GrowthTest.PrintedTarget
            ? program.MonthsOf(district.Code).Any(month => target.OfMonth(month) is null)
            : program.MonthsOf(district.Code).Any(month => target.BaseOf(BaseMonth.Of(program.Grading.BaseYear, month)) is null));

    private static IEnumerable<Block> Changes(DigestContent content, ValueList<DigestChange> changes, MailWording say)
    {
        if (content.Before is not { } before || before.Program != content.Board.Program)
        {
            yield break;
        }

        yield return new Block.Heading(say.Say("digest.changes", ("since", ThaiText.ShortInstant(before.At))));
        yield return changes.IsEmpty
            ? new Block.Paragraph(say.Say("digest.no-changes"))
            : new Block.Points(changes.Select(change => say.Say(
                "digest.change-row",
                ("district", content.State.Province.Find(change.District)?.Name ?? change.District.Value),
                ("changes", string.Join(" · ", Sentences(change, content.State.Program.Grading, say))))).ToValueList());
    }

    private static IEnumerable<string> Sentences(DigestChange change, GradingRules rules, MailWording say)
    {
        var (was, becomes) = (change.Before?.Mark, change.Now.Mark);
        if (change.IsGradeSettled && becomes is { } settled)
        {
            yield return say.Say("digest.change-settled", ("now", settled));
        }
        else if (was is { } before && becomes is { } now && change.IsGradeChanged)
        {
            yield return say.Say(change.IsBetter(rules) ? "digest.change-better" : "digest.change-worse", ("before", before), ("now", now));
        }
        else if (was is null && becomes is { } gained)
        {
            yield return say.Say("digest.change-gained", ("now", gained));
        }
        else if (was is { } lost && becomes is null)
        {
            yield return say.Say("digest.change-lost", ("before", lost));
        }

        if (!change.NewlyComplete.IsEmpty)
        {
            yield return say.Say("digest.change-reported", ("months", MonthWords.Short(change.NewlyComplete)));
        }

        if (!change.NewlyOverdue.IsEmpty)
        {
            yield return say.Say("digest.change-overdue", ("months", MonthWords.Short(change.NewlyOverdue)));
        }
    }

    private static IEnumerable<Block> Board(DerivedState state, LetterParts parts)
    {
        var say = parts.Wording;
        var program = state.Program;
        yield return new Block.Table(
            say.Say("digest.board", ("quarter", ThaiText.Quarter(program.Quarter))),
            [
                new(say.Say("digest.column-district")),
                .. program.Grading.Criteria.Select(criterion => new TableColumn(criterion.Name, IsNumber: true)),
            ],
            state.Province.Districts
                .Select(district => (district, card: state.Scorecards.FirstOrDefault(card => card.District == district.Code)))
                .Where(row => row.card is not null)
                .Select(row => BoardRow(program, row.district, row.card!, parts))
                .ToValueList());
        yield return new Block.Paragraph(say.Say("digest.grades", ("grades", new ScorecardText(program, say).Tally(state.Scorecards))));
        yield return new Block.Paragraph(say.Say("digest.legend", ("partly", program.Grading.PartlyMet.Select(grade => grade.ToString()).FirstOrDefault() ?? "")), IsMuted: true);
    }

    private static IEnumerable<Block> Trend(DigestContent content, MailWording say)
    {
        var quarters = content.Trend.TakeLast(TrendQuarters).ToList();
        if (quarters.Count < 2)
        {
            yield break;
        }

        yield return new Block.Table(
            say.Say("digest.trend"),
            [new(say.Say("digest.column-district")), .. quarters.Select(side => new TableColumn(ThaiText.ShortQuarter(side.Quarter)))],
            content.State.Province.Districts.Select(district => new TableRow([new(district.Name), .. quarters.Select((side, at) => TrendCell(side.Of(district.Code), at == 0 ? null : quarters[at - 1].Of(district.Code)))])).ToValueList());
        foreach (var note in TrendText.Notes(quarters, content.State.Province, say).Prepend(say.Say("digest.trend-legend")))
        {
            yield return new Block.Paragraph(note, IsMuted: true);
        }
    }

    private static TableCell TrendCell(DistrictSide? side, DistrictSide? before) =>
        new($"{TrendText.Grade(side, before)}{(side?.Place is null ? "" : $" · {TrendText.Place(side, before)}")}", side?.Growth is null ? null : TrendText.Growth(side));

    private static TableRow BoardRow(Program program, District district, Scorecard card, LetterParts parts)
    {
        var results = program.Grading.Criteria.Select(criterion =>
        {
            var result = card.ResultOf(criterion.Key);
            var decides = result is null ? null : new ScorecardText(program, parts.Wording).PrintedTarget(result);
            return new TableCell($"{ScoreWords.Measured(program, criterion, result)} {ScoreWords.Mark(result)}".TrimStart(), decides, Look: ScoreWords.Look(result));
        });
        return new(
            [
                new(district.Name, Chip: parts.PlainChip(program.Grading, card)),
                .. results,
            ],
            Detail(program, card, parts.Wording));
    }

    /// <summary>What stands behind the grade and what the next one takes; null when there is nothing to say.</summary>
    private static string? Detail(Program program, Scorecard card, MailWording say)
    {
        var text = new ScorecardText(program, say);
        if (card.Override is not null)
        {
            return text.GradeLine(card);
        }

        if (card.Grade is null)
        {
            return say.Say("digest.no-grade", ("reason", card.Doubts.IsEmpty ? "–" : say.Say(card.Doubts)));
        }

        var best = card is { IsProvisional: false, Question: null } && card.Grade == program.Grading.Grades[0].Grade ? say.Say("digest.best") : null;
        var sentences = new[] { best, text.Gap(card), text.Provisional(card), card.IsUncovered ? text.NotNamed : null };
        return sentences.OfType<string>().ToList() is { Count: > 0 } known ? string.Join(" · ", known) : null;
    }

    private static IEnumerable<Block> Missing(DerivedState state, LetterParts parts, bool isEarly)
    {
        if (isEarly)
        {
            yield break;
        }

        var say = parts.Wording;
        var rows = state.Province.Districts
            .Select(district => (district, months: Incomplete(state, district, say).ToList()))
            .Where(row => row.months.Count > 0)
            .Select(row => say.Say("digest.missing-row", ("district", row.district.Name), ("months", string.Join(" · ", row.months))))
            .ToValueList();
        if (rows.IsEmpty)
        {
            yield return new Block.Paragraph(say.Say("digest.missing-none"));
            yield break;
        }

        yield return new Block.Heading(say.Say("digest.missing", ("count", rows.Count)));
        yield return new Block.Points(rows);
    }

    private static IEnumerable<string> Incomplete(DerivedState state, District district, MailWording say)
    {
        var today = state.AsOf.DayInBangkok();
        var owed = OwedMonths.Of(state, district.Code, today);
        foreach (var status in state.Months.Where(status => status.District == district.Code && status.IsDue))
        {
            if (owed.FirstOrDefault(month => month.Month == status.Month && !month.Indicators.IsEmpty) is { } missing)
            {
                yield return say.Say(
                    "digest.missing-month",
                    ("month", ThaiText.ShortMonth(status.Month)),
                    ("days", LetterParts.DaysOver(missing, today)),
                    ("missing", missing.IsPartial ? LetterParts.Lacking(missing, say) : ""));
            }
            else if (!status.IsComplete)
            {
                yield return say.Say(OwedMonths.IsIncomplete(status.State) ? "digest.closed-month" : "digest.held-month", ("month", ThaiText.ShortMonth(status.Month)));
            }
        }
    }

    private static IEnumerable<Block> Surveys(DerivedState state, MailWording say)
    {
        var today = state.AsOf.DayInBangkok();
        foreach (var figures in state.Surveys.Where(figures => figures.Round.Printed is null && figures.Round.HasBegun(today)))
        {
            var (total, indicator) = (figures.Total, state.Program.FindIndicator(state.Program.Surveys!.Indicator)!);
            yield return new Block.Heading(say.Say("digest.survey", ("round", figures.Round.Name), ("until", figures.Round.Until is { } until ? ThaiText.ShortDate(until) : "")));
            yield return new Block.Paragraph(say.Say("digest.survey-sum", ("sent", ThaiText.Money(total.Sent ?? 0)), ("target", ThaiText.Money(total.Target)), ("left", ThaiText.Money(total.Left)), ("unit", indicator.Unit)));
            if (total.Left > 0)
            {
                yield return new Block.Paragraph(say.Say("digest.survey-left", ("districts", string.Join(", ", figures.Districts.Where(district => district.Left > 0).Select(district => say.Say("digest.survey-district", ("district", state.Province.Find(district.District!)!.Name), ("left", ThaiText.Money(district.Left))))))));
            }
        }
    }

    private static IEnumerable<Block> Review(DigestContent content, int waiting, MailWording say)
    {
        if (waiting == 0)
        {
            yield return new Block.Paragraph(say.Say("digest.review-none"));
        }
        else
        {
            yield return new Block.Heading(say.Say("digest.review", ("waiting", waiting)));
            yield return new Block.Questions(content.State.Review.Where(item => item.IsOpen).Take(ItemsShown).Select(item => Item(content.State, item)).ToValueList());
            if (waiting > ItemsShown)
            {
                yield return new Block.Paragraph(say.Say("digest.more", ("more", waiting - ItemsShown)), IsMuted: true);
            }

            yield return new Block.Paragraph(say.Say("digest.where"));
        }

        yield return new Block.Place(say.Say("digest.results"), MailWording.OnOneLine(content.ResultsPlace));
    }

    private static Question Item(DerivedState state, ReviewItem item)
    {
        var about = new[]
        {
            item.District is { } code && state.Province.Find(code) is { } district ? $"อ.{district.Name}" : null,
            item.Month is { } month ? ThaiText.ShortMonth(month) : null,
            item.Indicator is { } key ? state.Program.FindIndicator(key)?.Name : null,
        };
        return new(string.Join(' ', about.OfType<string>()), MailWording.OnOneLine(item.Reason), LetterParts.Quote(item.Original), MailWording.OnOneLine(item.Place));
    }
}
