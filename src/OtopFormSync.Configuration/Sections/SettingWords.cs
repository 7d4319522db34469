using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>The words that may stand in the files for every setting that is a choice between a few.</summary>
internal static class SettingWords
{
    public static Choice<IndicatorKind> Kind { get; } = Choice<IndicatorKind>.Of(kind => kind switch
    {
        IndicatorKind.Amount => "amount",
        IndicatorKind.Count => "count",
        IndicatorKind.YesNo => "yesno",
        IndicatorKind.Text => "text",
    });

    public static Choice<Accumulation> Reports { get; } = Choice<Accumulation>.Of(reports => reports switch
    {
        Accumulation.Increment => "increment",
        Accumulation.RunningTotal => "cumulative",
    });

    public static Choice<CriterionMeasure> Measure { get; } = Choice<CriterionMeasure>.Of(measure => measure switch
    {
        CriterionMeasure.Total => "total",
        CriterionMeasure.Growth => "growth",
        CriterionMeasure.Share => "share",
        CriterionMeasure.OfTarget => "of-target",
        CriterionMeasure.Score => "score",
    });

    public static Choice<Better> Better { get; } = Choice<Better>.Of(better => better switch
    {
        Core.Programs.Criteria.Better.Higher => "higher",
        Core.Programs.Criteria.Better.Lower => "lower",
    });

    public static Choice<UncoveredPolicy> Uncovered { get; } = new(
        [new("best-met", UncoveredPolicy.BestMet), new("lowest", UncoveredPolicy.Lowest), new("review", UncoveredPolicy.Review)]);

    public static Choice<BaseYear> BaseYear { get; } = new([new("fiscal", Core.Programs.Targets.BaseYear.Fiscal), new("calendar", Core.Programs.Targets.BaseYear.Calendar)]);

    public static Choice<GrowthTest> SalesTest { get; } = new([new("printed-target", GrowthTest.PrintedTarget), new("exact-growth", GrowthTest.ExactGrowth)]);

    public static Choice<QuarterTarget> QuarterTarget { get; } = new([new("printed", Core.Programs.Targets.QuarterTarget.Printed), new("sum", Core.Programs.Targets.QuarterTarget.Sum)]);

    public static Choice<GrowthPerQuarter> GrowthPerQuarter { get; } = new([new("flat", Sections.GrowthPerQuarter.Flat)]);

    public static Choice<DivisorSource> Registrants { get; } = new([new("snapshot", DivisorSource.Snapshot), new("current", DivisorSource.Current), new("register", DivisorSource.Register)]);

    public static Choice<CountingSource> Counts { get; } = Choice<CountingSource>.Of(counts => counts switch
    {
        CountingSource.Reported => "reported",
        CountingSource.Register => "register",
    });

    public static Choice<ProvinceGrade> ProvinceGrade { get; } = new([new("off", Core.Programs.Criteria.ProvinceGrade.Off), new("same-rule", Core.Programs.Criteria.ProvinceGrade.SameRule)]);

    public static Choice<DueShift> DueShift { get; } = new([new("none", Core.Programs.Deadlines.DueShift.None), new("next", Core.Programs.Deadlines.DueShift.Next), new("previous", Core.Programs.Deadlines.DueShift.Previous)]);

    public static Choice<FormAddresses> Addresses { get; } = Choice<FormAddresses>.Of(addresses => addresses switch
    {
        FormAddresses.Typed => "typed",
        FormAddresses.Verified => "verified",
    });

    public static Choice<UnsignedAnswers> Unsigned { get; } = Choice<UnsignedAnswers>.Of(unsigned => unsigned switch
    {
        UnsignedAnswers.Wait => "wait",
        UnsignedAnswers.Accept => "accept",
    });

    public static Choice<CheckOperator> Operator { get; } = new(
    [
        new("<=", CheckOperator.AtMost),
        new(">=", CheckOperator.AtLeast),
        new("<", CheckOperator.LessThan),
        new(">", CheckOperator.MoreThan),
        new("=", CheckOperator.Equal),
        new("!=", CheckOperator.NotEqual),
    ]);

    public static Choice<CheckSaid> Said { get; } = new([new("any", CheckSaid.Any), new("nil", CheckSaid.Nil), new("figure", CheckSaid.Figure)]);

    public static Choice<MailEncryption> Encryption { get; } = Choice<MailEncryption>.Of(encryption => encryption switch
    {
        MailEncryption.Implicit => "implicit",
        MailEncryption.StartTls => "starttls",
        MailEncryption.PlainForTests => "plain-for-tests",
    });

    public static Choice<SentCopy> Append { get; } = Choice<SentCopy>.Of(append => append switch
    {
        SentCopy.Never => "never",
        SentCopy.Always => "always",
        SentCopy.IfMissing => "if-missing",
    });

    public static Choice<CheckSeverity> Severity { get; } = new([new("warn", CheckSeverity.Warn), new("hold", CheckSeverity.Hold)]);
}

/// <summary>Whether 6 % is asked in every quarter on its own base. The other reading (6 % more each quarter) is not built; the word stands in the file so that the question is seen.</summary>
internal enum GrowthPerQuarter
{
    /// <summary>The same rate in every quarter.</summary>
    Flat,
}
