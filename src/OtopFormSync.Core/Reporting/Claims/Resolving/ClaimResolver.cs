using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Resolving;

/// <summary>
/// Decides which claims of one report are its figures: a value is taken when every claim that fits indicator and month says the same.
/// Everything else is a doubt that names all candidates with their places; nothing is preferred for standing first.
/// </summary>
/// <param name="program">The program.</param>
internal sealed class ClaimResolver(Program program)
{
    // A printed sum may be off by half a baht for each of its parts, which were rounded one by one; of numbers that a sheet holds only the sum itself may be rounded.
    private const decimal SlackPerPart = 0.5m;
    private const decimal LeastSlack = 0.005m;

    // Parts that come to less than a figure may be some of it; those that nearly come to it are meant to be all.
    internal const decimal MostOfNearlyAll = 1.25m;

    private const string SumOfParts = "ผลรวมของยอดย่อย";

    /// <summary>Chooses.</summary>
    /// <param name="claims">The claims that are the report's own district's, each with its month where it has one.</param>
    /// <returns>One choice per month and indicator that any claim is about, in the order of the claims.</returns>
    public ValueList<Choice> Choose(IReadOnlyList<Claim> claims)
    {
        var settled = claims.Select(claim => AsBase(claim, claims)).ToList();
        var choices = new List<Choice>();
        foreach (var group in settled.Where(claim => claim is { Indicator: not null, SpansMonths: false }).GroupBy(claim => (Month: KeyOf(claim.Month), claim.Indicator)))
        {
            var indicator = program.FindIndicator(group.Key.Indicator!)!;
            if (Choose(indicator, [.. group], settled) is { } choice)
            {
                choices.Add(choice);
            }
        }

        choices.AddRange(SpansAlone(settled, choices));
        return choices.Select(choice => AgainstTotals(AgainstLetter(choice, choices, settled), settled)).ToValueList();
    }

    // The same month of an earlier year beside the quarter's own is what the figure is compared with.
    private Claim AsBase(Claim claim, IReadOnlyList<Claim> all) =>
        claim.Kind is ClaimKind.Reported or ClaimKind.Total && claim.Month?.TryGetValue(out var month) == true && !program.Quarter.Contains(month)
        && (program.Quarter.Contains(month.Plus(12)) || program.Quarter.Contains(month.Plus(24)))
        && all.Any(other => other.Indicator == claim.Indicator && other.Month?.TryGetValue(out var own) == true && program.Quarter.Contains(own) && other.Kind is ClaimKind.Reported or ClaimKind.Total)
            ? claim with { Kind = ClaimKind.Base }
            : claim;

    private static Choice? Choose(Indicator indicator, List<Claim> group, List<Claim> all)
    {
        var month = group[0].Month;
        var open = group.FindAll(claim => claim.Sight == ClaimSight.Plain);
        var fits = Roundings.SetAside(indicator, WithoutSubtotals(indicator, Latest(open.FindAll(claim => Fits(indicator, claim)))));
        var parts = open.FindAll(claim => claim.Kind == ClaimKind.Part);
        if (fits.Count > 0)
        {
            // A mention that cannot be read is no second figure; one that can be is.
            fits.AddRange(group.Where(claim => claim.Sight == ClaimSight.Mentioned && Fits(indicator, claim) && claim.Value is Reading<decimal>.Value));
            if (SummedMonths.Of(indicator, month, fits, all) is [_, ..] months)
            {
                return Asked(indicator, month, DoubtCode.OnlyCumulative, [.. months, .. fits]);
            }

            List<Claim> beside = parts.Count > 0 ? parts : PartsWithoutLabel.Of(indicator, month, fits, all);
            if (beside.Find(IsOutstanding) is { } outstanding)
            {
                return Outstanding(indicator, month, [.. fits, .. beside], outstanding);
            }

            if (PartsWithoutLabel.AddedUpBelow(indicator, month, fits, all) is [_, ..] added)
            {
                return Asked(indicator, month, DoubtCode.SeveralClaims, [.. fits, .. added]);
            }

            var misfit = beside.Count > 0 && (!AddUp(indicator, fits, beside, areAll: parts.Count == 0) || Sides.AreApart(fits, beside));
            var rivals = IsRemarked(fits) ? [] : RivalFigures.Of(indicator, month, fits, all);
            if (misfit && rivals.Count == 0 && fits is [{ IsSumOfParts: true } sum] && sum.Value.TryGetValue(out var said) && Sum(beside) is { } own && said != own)
            {
                return Differing(Taken(indicator, month, [.. fits, SumOf(beside, own)]), sum, said, own);
            }

            return Values(fits).Count == 1 && !misfit && rivals.Count == 0
                ? Taken(indicator, month, IsRemarked(fits) ? [.. fits, .. Unexplained(indicator, month, all).Where(claim => claim.Spot is null)] : fits)
                : Asked(indicator, month, DoubtCode.SeveralClaims, misfit ? [.. fits, .. beside, .. rivals] : [.. fits, .. rivals]);
        }

        return Without(indicator, month, group, parts, all);
    }

    // กลุ่มอาหาร | รอข้อมูล: what the sum beside it will come to is not known yet.
    private static bool IsOutstanding(Claim part) => part.Value is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Waiting or DoubtCode.NoData }] };

    private static Choice Outstanding(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> claims, Claim part) => Asked(indicator, month, DoubtCode.SeveralClaims, claims) is var asked
        ? asked with { Reading = new Reading<decimal>.Doubtful(asked.Reading.Original, [Doubt.Of(DoubtCode.Waiting, part.AsCandidate)]) } : asked;

    // What the letter takes back it may give anew: ขอแก้เป็น 15,999,999.
    private static bool IsRemarked(List<Claim> fits) => fits.TrueForAll(claim => claim.Value is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Remarked }] });

    // No claim fits: what is there is asked about, unless the report's own figures explain it.
    private static Choice? Without(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> group, List<Claim> parts, List<Claim> all)
    {
        if (SumOfNamed.Of(indicator, group) is { } sumOfNamed)
        {
            return Taken(indicator, month, [sumOfNamed]);
        }

        // กลุ่มทอผ้า 10 บาท กลุ่มจักสาน 20 บาท รวมยอดจำหน่าย 30 บาท: what its own sentence adds up is no part, whatever stands before it.
        if (parts is [{ Spot: null } whole] && PartsWithoutLabel.Before(indicator, whole, all) is { Count: > 1 } named)
        {
            return AddUp(indicator, parts, named, areAll: true) ? Taken(indicator, month, parts) : Asked(indicator, month, DoubtCode.SeveralClaims, [whole, .. named]);
        }

        if (parts.Count > 0)
        {
            // ออนไลน์ 10 บาท, หน้าร้าน 20 บาท, รวม 30 บาท: lines of a text, of which the last one needs no label.
            var sums = Unexplained(indicator, month, all).Where(claim => claim.Spot is null).ToList();
            List<Claim> lines = [.. parts, .. PartsWithoutLabel.InLines(indicator, month, all)];
            return lines.Count > 1 && parts.TrueForAll(part => part.Spot is null) && sums is [var sum] && sum.Value.TryGetValue(out var said) && said == Sum(lines) && SummedMonths.Of(indicator, month, sums, all).Count == 0 ? Taken(indicator, month, sums)
                : AskedWithSum(Asked(indicator, month, DoubtCode.OnlyParts, [.. lines, .. sums]), parts);
        }

        var unseen = group.FindAll(claim => claim.Sight is ClaimSight.Hidden or ClaimSight.Struck && Fits(indicator, claim));
        if (unseen.Count > 0)
        {
            return Asked(indicator, month, unseen.Exists(claim => claim.Sight == ClaimSight.Struck) ? DoubtCode.OnlyStruck : DoubtCode.OnlyHidden, unseen);
        }

        var mentioned = group.FindAll(claim => claim.Sight == ClaimSight.Mentioned && Fits(indicator, claim));
        if (mentioned.TrueForAll(IsSilent))
        {
            // In a mail that names no figure at all every label is silent; a figure that the label may want is asked about by itself.
            mentioned = all.Exists(claim => claim is { Indicator: not null, Sight: ClaimSight.Plain, Value: Reading<decimal>.Value }) && !Unexplained(indicator, month, all).Any() ? mentioned : [];
        }

        if (mentioned.Count > 0 && !HasOwn(indicator, mentioned.Exists(MayCount) ? all.FindAll(claim => KeyOf(claim.Month) == KeyOf(month)) : all))
        {
            // A sentence that cannot be read hides no figure that stands in a table.
            return Asked(indicator, month, DoubtCode.OnlyMentioned, [.. mentioned, .. group.Where(claim => claim is { Sight: ClaimSight.Plain, Value: Reading<decimal>.Value, Spot: not null } or { Sight: ClaimSight.Mentioned, Kind: ClaimKind.Part, Value: Reading<decimal>.Value, Spot: null })]);
        }

        // A comparison that stands beside a target or last year's figure says less than they do.
        var others = group.FindAll(claim => claim.Sight == ClaimSight.Plain && claim.Kind != ClaimKind.Comparison);
        others = others.Count > 0 ? others : group.FindAll(claim => claim.Sight == ClaimSight.Plain);
        if (others.Count == 0 && !HasOwn(indicator, all) && group.FindAll(claim => claim is { Sight: ClaimSight.Mentioned, Kind: ClaimKind.Part or ClaimKind.Cumulative, Value: Reading<decimal>.Value }) is [_, ..] narrowed)
        {
            return Asked(indicator, month, DoubtCode.OnlyMentioned, narrowed);
        }

        return others.Count == 0 || HasOwn(indicator, all.FindAll(claim => others[0].Kind != ClaimKind.Added || !IsBefore(claim, month))) ? null : Asked(indicator, month, OnlyOf(others[0].Kind), [.. others, .. Unexplained(indicator, month, all)]);
    }

    // A sum over months, or a running total, where no month's own figure stands.
    private IEnumerable<Choice> SpansAlone(List<Claim> all, List<Choice> choices)
    {
        foreach (var group in all.Where(claim => claim is { SpansMonths: true, Sight: ClaimSight.Plain, Indicator: not null } && claim.Kind is not ClaimKind.Comparison).GroupBy(claim => claim.Indicator!))
        {
            if (!choices.Exists(choice => choice.Indicator == group.Key))
            {
                var indicator = program.FindIndicator(group.Key)!;
                yield return Asked(indicator, group.First().Month, group.First().Kind == ClaimKind.Reported ? DoubtCode.OnlyCumulative : OnlyOf(group.First().Kind), [.. group, .. Unexplained(indicator, group.First().Month, all)]);
            }
        }

        foreach (var choice in SpansBesideMonths(all, choices).Concat(UnexplainedAlone(all, choices)))
        {
            yield return choice;
        }
    }

    // ต.ค. 66, ต.ค.-พ.ย. 66, ต.ค.-ธ.ค. 66 as rows of a table: of the months that have no figure of their own only the sums are known.
    private IEnumerable<Choice> SpansBesideMonths(List<Claim> all, List<Choice> choices)
    {
        foreach (var claim in all.Where(claim => claim is { SpansMonths: true, Sight: ClaimSight.Plain, Spot: not null, Indicator: not null, Kind: ClaimKind.Reported }))
        {
            var own = choices.FindAll(choice => choice.Indicator == claim.Indicator);
            if (own.Count > 0 && program.Quarter.Months.FirstOrDefault(month => MonthFinder.Names(HeadingLexicon.Key(claim.Words)) is [.., var last] && month.Month == last) is { } end && !own.Exists(choice => choice.Month?.TryGetValue(out var month) == true && month == end)
                && !(claim.Value.TryGetValue(out var said) && said == own.Sum(choice => choice.Reading.TryGetValue(out var value) ? value : 0)))
            {
                yield return Asked(program.FindIndicator(claim.Indicator!)!, new Reading<ReportingMonth>.Value(end.ToString(), end), DoubtCode.OnlyCumulative, [claim]);
            }
        }
    }

    // A filled column of a report that nothing explains holds the indicators that it could mean, when nothing else speaks for them;
    // so does a figure in a sentence, of those that every report has, also where it is one group's own sales.
    private IEnumerable<Choice> UnexplainedAlone(List<Claim> all, List<Choice> choices)
    {
        if (choices.Count == 0 && !all.Exists(claim => claim is { Indicator: not null, Sight: ClaimSight.Plain }))
        {
            foreach (var choice in Nameless(all))
            {
                yield return choice;
            }

            yield break;
        }

        var tables = all.Where(claim => claim is { Indicator: not null, Spot: not null }).Select(claim => claim.Spot!.Table).ToHashSet();
        // A figure that an indicator of every report may lack is none of an optional one.
        var lacking = program.Indicators.Where(indicator => !choices.Exists(choice => choice.Indicator == indicator.Key)).ToList();
        foreach (var indicator in program.Indicators)
        {
            var unexplained = !lacking.Contains(indicator) ? OfOtherMonths(indicator, all, choices) : all.FindAll(claim => claim is { Indicator: null, Sight: ClaimSight.Plain } and ({ SpansMonths: false } or { Spot: null }) && claim.CouldMean.Contains(indicator.Key)
                && (indicator.Required || !lacking.Exists(other => other.Required && claim.CouldMean.Contains(other.Key)))
                && (claim.Spot is { } spot ? claim.Kind is ClaimKind.Reported or ClaimKind.Added or ClaimKind.Cumulative && (tables.Contains(spot.Table) || (indicator.Required && IsOfQuarter(claim))) : indicator.Required && (claim.Kind is ClaimKind.Reported or ClaimKind.Added || (claim.Kind == ClaimKind.Part && indicator.IsMoney))));
            foreach (var month in unexplained.GroupBy(claim => KeyOf(claim.Month)))
            {
                yield return Asked(indicator, month.First().Month, DoubtCode.OnlyUnexplained, [.. month]);
            }
        }
    }

    // พ.ย. 4,520,000 บาท below ยอดจำหน่าย ต.ค. 66 4,180,000 บาท: a sentence's figure of a month of which none of what it may mean is known, however much is known of the months beside it.
    private List<Claim> OfOtherMonths(Indicator indicator, List<Claim> all, List<Choice> choices) => !indicator.Required ? [] : all.FindAll(claim =>
        claim is { Indicator: null, Spot: null, Sight: ClaimSight.Plain, SpansMonths: false, Kind: ClaimKind.Reported or ClaimKind.Added, Month: not null } && claim.CouldMean.Contains(indicator.Key)
        && (claim.Month.TryGetValue(out var month) ? program.Quarter.Contains(month) : claim.Month is Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }] })
        && !choices.Exists(choice => claim.CouldMean.Contains(choice.Indicator) && (KeyOf(choice.Month) == KeyOf(claim.Month) || choice.Claims.Contains(claim))));

    private bool IsOfQuarter(Claim claim) => claim.Month?.TryGetValue(out var month) == true && program.Quarter.Contains(month);

    /// <summary>What sentences of a mail may mean in which no label is known: each of their figures is asked about.</summary>
    /// <param name="claims">The claims that are the report's own district's.</param>
    public ValueList<Choice> Unnamed(IReadOnlyList<Claim> claims)
    {
        var figures = claims.Where(claim => claim is { Indicator: null, Spot: null, Sight: ClaimSight.Plain, SpansMonths: false, Kind: ClaimKind.Reported or ClaimKind.Added or ClaimKind.Part } && IsOfOneUnit(claim)).ToList();
        return [.. from indicator in program.Indicators.Where(indicator => indicator.Required)
                   from month in figures.Where(claim => claim.CouldMean.Contains(indicator.Key)).GroupBy(claim => KeyOf(claim.Month))
                   select Asked(indicator, month.First().Month, DoubtCode.OnlyUnexplained, [.. month])];
    }

    // People are counted in every letter.
    private bool IsOfOneUnit(Claim claim) => claim.CouldMean is [var only] && program.FindIndicator(only) is { } indicator && (indicator.IsMoney || claim.Words.Contains(indicator.Unit, StringComparison.Ordinal));

    // In a report that names no indicator at all a figure under a month of the quarter may be any that every report has.
    private IEnumerable<Choice> Nameless(List<Claim> all)
    {
        foreach (var indicator in program.Indicators.Where(indicator => indicator.Required))
        {
            var figures = all.FindAll(claim => claim is { Indicator: null, Spot: not null, Sight: ClaimSight.Plain, SpansMonths: false, Kind: not (ClaimKind.Comparison or ClaimKind.Base or ClaimKind.Province) }
                && claim.CouldMean.Contains(indicator.Key) && IsOfQuarter(claim));
            foreach (var month in figures.GroupBy(claim => KeyOf(claim.Month)))
            {
                yield return Asked(indicator, month.First().Month, month.All(claim => claim.Kind == ClaimKind.Target) ? DoubtCode.OnlyTarget : DoubtCode.OnlyUnexplained, [.. month]);
            }
        }
    }

    private static IEnumerable<Claim> Unexplained(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> all) =>
        all.Where(claim => claim.Indicator is null && claim.CouldMean.Contains(indicator.Key) && (claim.Month is null || KeyOf(claim.Month) == KeyOf(month)) && claim.Kind is ClaimKind.Reported or ClaimKind.Total);

    /// <summary>True for a label that begins its line and has no figure.</summary>
    /// <param name="claim">The claim.</param>
    public static bool IsSilent(Claim claim) => claim is { Sight: ClaimSight.Mentioned, Value: Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Empty }] } };

    // ผลิตภัณฑ์ใหม่ 2 พ.ย. 66, Digital Wallet พ.ย. 66 ไม่มีใครเลย: a count or a nil of its own month, whatever those of other months are.
    private static bool MayCount(Claim claim) => claim is { Spot: null, Value: Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.CountOrDay }] } };

    private static bool HasOwn(Indicator indicator, List<Claim> all) => all.Exists(claim => claim.Indicator == indicator.Key && claim.Sight == ClaimSight.Plain && !claim.SpansMonths && Fits(indicator, claim));

    // What a month before has come to leaves open what it came to with what was added.
    private static bool IsBefore(Claim claim, Reading<ReportingMonth>? month) => claim.Month?.TryGetValue(out var own) == true && month?.TryGetValue(out var added) == true && own.CompareTo(added) < 0;

    private static bool Fits(Indicator indicator, Claim claim) => claim.Kind switch
    {
        ClaimKind.Reported => true,
        ClaimKind.Total => !claim.SpansMonths,
        ClaimKind.Cumulative => indicator.Accumulation == Accumulation.RunningTotal,
        ClaimKind.Added => indicator.CountsNew, // baht that are more than before are a difference
        ClaimKind.Target or ClaimKind.Base or ClaimKind.Part or ClaimKind.Province or ClaimKind.Comparison => false,
    };

    // A correction wins over what it corrects, a sheet over a sheet and a sentence over a sentence. A sentence that corrects a file
    // beside it leaves open which of the file's figures it means.
    private static List<Claim> Latest(List<Claim> claims)
    {
        if (claims.Select(claim => claim.Spot is null).Distinct().Count() > 1)
        {
            return claims;
        }

        var last = claims.Select(claim => claim.Correction).DefaultIfEmpty().Max();
        return claims.FindAll(claim => claim.Correction == last);
    }

    // รวมตำบลบ้านฝาง, รวมตำบลคอกช้าง, รวมทั้งสิ้น: the sums of parts above the sum to which they come. Of counts 1 and 1 come to 2 by chance.
    private static List<Claim> WithoutSubtotals(Indicator indicator, List<Claim> fits)
    {
        var last = fits.Count > 2 && fits.TrueForAll(claim => claim is { Kind: ClaimKind.Total, Spot: not null } && (claim.Spot.Table, claim.Spot.Column) == (fits[0].Spot!.Table, fits[0].Spot!.Column)) ? fits.MaxBy(claim => claim.Spot!.Row) : null;
        return last is not null && (indicator.IsMoney || PartTitles.NameWhole(last.Words)) && last.Value.TryGetValue(out var whole) && Sum(fits.Where(claim => claim != last)) == whole ? [last] : fits;
    }

    private static bool AddUp(Indicator indicator, List<Claim> fits, List<Claim> parts, bool areAll) =>
        parts.GroupBy(part => part.Spot?.Table).All(table => Sum(table) is { } sum && fits.TrueForAll(fit => fit.Value is Reading<decimal>.Value value
            && (decimal.Abs(value.Result - sum) <= (indicator.IsMoney ? Slack(fit, [.. table]) : 0) || (!areAll && !SaysSum(fit, [.. table]) && value.Result > sum && (table.Count() == 1 || value.Result > sum * MostOfNearlyAll)))));

    // รวมยอดจำหน่ายทั้งสิ้น 300 บาท beside two groups and more says that it is what they come to.
    private static bool SaysSum(Claim fit, List<Claim> parts) => (fit.Kind == ClaimKind.Total && !IsBesideOne(fit, parts)) || (parts.Count > 1 && fit.IsSumOfParts) || (parts.Count > 1 && fit.Spot is null && HeadingLexicon.Key(fit.Words).StartsWith("รวม", StringComparison.Ordinal));

    // ออนไลน์ | รวม: one column beside that of the sum is not all that it adds up.
    private static bool IsBesideOne(Claim sum, List<Claim> parts) => parts is [{ Spot: { } part }] && sum.Spot is { } own && own.Table == part.Table && own.Row == part.Row && own.Column != part.Column;

    /// <summary>What claims come to; null where one has no plain value.</summary>
    internal static decimal? Sum(IEnumerable<Claim> parts)
    {
        var sum = 0m;
        foreach (var part in parts)
        {
            if (!part.Value.TryGetValue(out var value))
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }

    // รวมไตรมาส 44,000,000 บาท in the letter, beside the three months of the file.
    private Choice AgainstLetter(Choice choice, List<Choice> all, List<Claim> claims)
    {
        var months = all.FindAll(other => other.Indicator == choice.Indicator && other.Reading is Reading<decimal>.Value && other.Month?.TryGetValue(out var month) == true && program.Quarter.Contains(month));
        if (months.Count != program.Quarter.Months.Count || !months.Contains(choice) || program.FindIndicator(choice.Indicator)!.Accumulation == Accumulation.RunningTotal
            || claims.Find(claim => claim is { Indicator: null, Spot: null, SpansMonths: true, Kind: ClaimKind.Reported, Sight: ClaimSight.Plain } && claim.CouldMean.Contains(choice.Indicator)) is not { } total
            || !total.Value.TryGetValue(out var said))
        {
            return choice;
        }

        var sum = months.Sum(other => other.Reading.TryGetValue(out var value) ? value : 0);
        return decimal.Abs(said - sum) <= SlackPerPart * months.Count ? choice
            : choice with { Reading = new Reading<decimal>.Doubtful(choice.Reading.Original, [Doubt.Of(DoubtCode.TotalDiffers, ThaiText.Money(said), ThaiText.Money(sum), total.Place)]) };
    }

    // Of running totals the last month's is the quarter's, so that nothing adds up.
    private Choice AgainstTotals(Choice choice, List<Claim> all)
    {
        if (choice.Reading is not Reading<decimal>.Value)
        {
            return choice;
        }

        var indicator = program.FindIndicator(choice.Indicator)!;
        if (indicator.Accumulation == Accumulation.RunningTotal)
        {
            return all.Find(claim => IsSumOfMonths(claim, choice, all)) is { } sum ? Asked(indicator, choice.Month, DoubtCode.OnlyAdded, [.. choice.Claims, sum]) : choice;
        }

        if (OnwardFrom(choice, all) is var (before, after) && decimal.Abs(before.Sum - after.Sum) > SlackPerPart * 2)
        {
            return Differing(choice, after.Claim, after.Sum, before.Sum);
        }

        if (MonthsSum(choice, all) is var (months, ofQuarter) && ofQuarter.Value.TryGetValue(out var stated) && !IsPrintedTarget(ofQuarter, stated) && decimal.Abs(stated - months) > SlackPerPart * program.Quarter.Months.Count)
        {
            return Differing(choice, ofQuarter, stated, months);
        }

        foreach (var total in all.Where(claim => claim is { Indicator: { } indicator, Spot: not null, Sight: ClaimSight.Plain } && indicator == choice.Indicator
            && ((claim.Kind == ClaimKind.Total && claim.SpansMonths) || claim.Kind == ClaimKind.Province)))
        {
            if (total.Value.TryGetValue(out var said) && said != 0 && !IsRate(total, said) && !IsPrintedTarget(total, said) && SumBeside(total, all) is var (sum, parts) && !HoldsOtherMonths(total, said, parts) && !ComesFromAllMonths(total, said, all) && parts.Exists(part => choice.Claims.Contains(part)) && decimal.Abs(said - sum) > Slack(total, parts))
            {
                return Differing(choice, total, said, sum);
            }
        }

        return choice;
    }

    // ธ.ค. 66 | รวมทั้งสิ้น: twice and more of the only month beside it is the sum of months that do not stand there.
    private static bool HoldsOtherMonths(Claim total, decimal said, List<Claim> parts) => total.Kind == ClaimKind.Total && parts is [var only] && only.Spot!.Row == total.Spot!.Row && only.Value.TryGetValue(out var value) && value > 0 && said >= 2 * value;

    // ต.ค. | พ.ย., and in the next table ธ.ค. | รวม: the sum of the months of both.
    private static bool ComesFromAllMonths(Claim total, decimal said, List<Claim> all)
    {
        var months = all.Where(claim => claim is { Kind: ClaimKind.Reported, SpansMonths: false, Sight: ClaimSight.Plain, Spot: not null, Month: Reading<ReportingMonth>.Value } && claim.Indicator == total.Indicator).GroupBy(claim => KeyOf(claim.Month)).ToList();
        return total.Kind == ClaimKind.Total && months.Count > 1 && months.TrueForAll(month => Values([.. month]).Count == 1) && Sum(months.Select(month => month.First())) == said;
    }

    /// <summary>How far what is said to be a sum may be off what its parts come to.</summary>
    internal static decimal Slack(Claim total, List<Claim> parts) => !total.IsExact || !parts.TrueForAll(part => part.IsExact) ? SlackPerPart * parts.Count
        : parts.Exists(part => part.Value.TryGetValue(out var value) && !decimal.IsInteger(value)) ? SlackPerPart : LeastSlack;

    private static Choice Differing(Choice choice, Claim total, decimal said, decimal sum) => choice with
    {
        Reading = new Reading<decimal>.Doubtful(choice.Reading.Original, [Doubt.Of(DoubtCode.TotalDiffers, ThaiText.Money(said), ThaiText.Money(sum), total.Place)]),
        Claims = [.. choice.Claims, total],
    };

    // ยอดจำหน่ายไตรมาส 1 รวม 300 บาท in the text, and each month of the quarter with one figure.
    private (decimal Sum, Claim Total)? MonthsSum(Choice choice, List<Claim> all)
    {
        if (all.Find(claim => claim is { Kind: ClaimKind.Total, SpansMonths: true, Spot: null, Sight: ClaimSight.Plain } && claim.Indicator == choice.Indicator && claim.Words.Contains("ไตรมาส", StringComparison.Ordinal)) is not { } total)
        {
            return null;
        }

        var months = program.Quarter.Months.Select(month => all.FindAll(claim => claim is { Kind: ClaimKind.Reported, SpansMonths: false, Sight: ClaimSight.Plain } && claim.Indicator == choice.Indicator && claim.Month?.TryGetValue(out var own) == true && own == month)).ToList();
        return months.TrueForAll(figures => figures.Count == 1) && Sum(months.Select(figures => figures[0])) is { } sum ? (sum, total) : null;
    }

    // 3 | 2 | 4 | รวม 9 adds up what came in each month: none of the months' figures is a running total.
    private static bool IsSumOfMonths(Claim claim, Choice choice, List<Claim> all) =>
        claim is { Kind: ClaimKind.Total, SpansMonths: true, Spot: not null, Sight: ClaimSight.Plain } && claim.Indicator == choice.Indicator && claim.Value.TryGetValue(out var said)
        && SumBeside(claim, all) is var (sum, parts) && said == sum && parts.Exists(part => choice.Claims.Contains(part)) && parts.TrueForAll(part => !part.Value.TryGetValue(out var one) || one != said);

    // สะสมถึงเดือนก่อน | เดือนนี้ | สะสมถึงเดือนนี้: what was before and the month's own figure come to what is now.
    private static ((decimal Sum, Claim Claim) Before, (decimal Sum, Claim Claim) After)? OnwardFrom(Choice choice, List<Claim> all)
    {
        if (choice.Claims is not [{ Kind: ClaimKind.Reported, Spot: { } spot } own] || !own.Value.TryGetValue(out var month))
        {
            return null;
        }

        var row = all.FindAll(claim => claim.Indicator == own.Indicator && claim is { Sight: ClaimSight.Plain, Spot: { } other } && other.Table == spot.Table && other.Row == spot.Row);
        return row.FindAll(claim => claim.Spot!.Column < spot.Column && claim.Kind is ClaimKind.Base or ClaimKind.Cumulative && IsCarried(claim)) is [var before] && row.FindAll(claim => claim.Spot!.Column > spot.Column && claim.Kind == ClaimKind.Cumulative) is [var after]
            && before.Value.TryGetValue(out var carried) && after.Value.TryGetValue(out var now) ? ((carried + month, before), (now, after)) : null;
    }

    private static bool IsCarried(Claim claim) => claim.Words.Contains("สะสม", StringComparison.Ordinal) || claim.Words.Contains("ยกมา", StringComparison.Ordinal);

    // Under "ยอดจำหน่ายรวม เพิ่ม 6%" some write by how much the sum has grown.
    private static bool IsRate(Claim total, decimal said) => decimal.Abs(said) <= 1_000 && (total.Words.Contains('%', StringComparison.Ordinal) || total.Words.Contains("ร้อยละ", StringComparison.Ordinal));

    // Others leave there what the letter printed.
    private bool IsPrintedTarget(Claim total, decimal said) => total.District?.TryGetValue(out var district) == true && program.FindIndicator(total.Indicator!)!.TargetOf(district.Code) is { } target && (target.Quarter ?? target.Months.Sum(month => month.Value)) == said;

    // What a total adds up: the figures of its row when it stands beside them, of its column when it stands below.
    private static (decimal Sum, List<Claim> Parts)? SumBeside(Claim total, List<Claim> all)
    {
        var spot = total.Spot!;
        var parts = all.FindAll(claim => claim is { Kind: ClaimKind.Reported, Spot: { } other, Sight: ClaimSight.Plain, SpansMonths: false } && claim.Indicator == total.Indicator && other.Table == spot.Table
            && (total.Kind == ClaimKind.Province ? other.Column == spot.Column && other.Row < spot.Row : other.Row == spot.Row));
        if (parts.Count == 0 && total.Kind == ClaimKind.Total)
        {
            parts = all.FindAll(claim => claim is { Kind: ClaimKind.Reported, Spot: { } other, Sight: ClaimSight.Plain } && claim.Indicator == total.Indicator && other.Table == spot.Table && other.Column == spot.Column && other.Row < spot.Row);
        }

        return parts.Count > 0 && Sum(parts) is { } sum ? (sum, parts) : null;
    }

    private static List<string> Values(List<Claim> claims) =>
        [.. claims.Select(claim => claim.Value.TryGetValue(out var value) ? NumberText.Of(value) : "?" + claim.Value.Original.Trim()).Distinct(StringComparer.Ordinal)];

    private static Choice Taken(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> claims) => new(month, indicator.Key, claims[0].Value, claims[0].Place, claims.ToValueList());

    private static Choice Asked(Indicator indicator, Reading<ReportingMonth>? month, DoubtCode code, List<Claim> claims)
    {
        var known = claims.DistinctBy(claim => (claim.Value.Original.Trim(), claim.Place, claim.Words)).ToList();
        // A single claim that cannot be read says itself why.
        var reading = known is [{ Value: Reading<decimal>.Doubtful single }] && (code is DoubtCode.SeveralClaims or DoubtCode.OnlyMentioned || single.Doubts is [{ Code: DoubtCode.FormulaWithoutResult }]) ? single
            : new Reading<decimal>.Doubtful(string.Join(" / ", known.Select(claim => claim.Value.Original.Trim()).Distinct(StringComparer.Ordinal)), [Doubt.Of(code, string.Join("; ", known.Select(claim => claim.AsCandidate)))]);
        return new(month, indicator.Key, reading, known[0].Place, claims.ToValueList());
    }

    // Where nothing but parts stands, what they come to may be meant: it is offered, and never taken.
    private static Choice AskedWithSum(Choice choice, List<Claim> parts) =>
        parts.Count > 1 && parts.TrueForAll(part => (part.Spot?.Table, part.Spot?.Column) == (parts[0].Spot?.Table, parts[0].Spot?.Column)) && Sum(parts) is { } sum && !parts.Exists(part => part.Value.TryGetValue(out var one) && one * 2 == sum)
            ? choice with { Claims = [.. choice.Claims, SumOf(parts, sum)] }
            : choice;

    private static Claim SumOf(List<Claim> parts, decimal sum) => parts[0] with { Value = new Reading<decimal>.Value(NumberText.Of(sum), sum), Words = SumOfParts };

    private static DoubtCode OnlyOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Target => DoubtCode.OnlyTarget,
        ClaimKind.Base => DoubtCode.OnlyBase,
        ClaimKind.Cumulative or ClaimKind.Total => DoubtCode.OnlyCumulative,
        ClaimKind.Added => DoubtCode.OnlyAdded,
        ClaimKind.Province => DoubtCode.OnlyProvince,
        ClaimKind.Part => DoubtCode.OnlyParts,
        ClaimKind.Comparison => DoubtCode.OnlyComparison,
        ClaimKind.Reported => DoubtCode.SeveralClaims,
    };

    /// <summary>The month, so that months can be compared whether their year is known or not.</summary>
    internal static string KeyOf(Reading<ReportingMonth>? month) => month is null ? "" : month.TryGetValue(out var value) ? value.ToString() : "?" + month.Original;
}
