using OtopFormSync.Configuration;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Testing;

/// <summary>The configuration that the product ships with, as the loaders read it.</summary>
public static class ShippedConfiguration
{
    public const string ProvinceFile = "provinces/nong-khai.yaml";
    public const string ProgramFile = "programs/otop-fy2567-q1.yaml";
    public const string HolidaysFile = "reference/thai-holidays.csv";

    // A sentence that is missing must fail the tests that say it, not all.
    private static readonly Lazy<IWording> LazyWording = new(() => WordingLoader.Shipped(Sentences));

    /// <summary>Every sentence of the core.</summary>
    public static ValueList<Sentence> Sentences => [.. DoubtSentences.All, .. SourceSentences.All, .. RegisterSentences.All, .. ReviewSentences.All, .. GradingSentences.All, .. TabSentences.All, .. GuideSentences.All, .. GroupSentences.All];

    public static Province Province { get; } = ValueOf(ProvinceLoader.Load(Text(ProvinceFile), ProvinceFile));

    public static Program Program { get; } = ValueOf(ProgramLoader.Load(Text(ProgramFile), ProgramFile, Province, AnyCron));

    public static OfficeCalendar Calendar { get; } = ValueOf(HolidayCalendarLoader.Load(Text(HolidaysFile), HolidaysFile));

    /// <summary>What the core says.</summary>
    public static IWording Wording => LazyWording.Value;

    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", file));

    /// <summary>Takes six or seven fields for a cron expression; the worker asks the scheduler itself.</summary>
    public static string? AnyCron(string cron) => cron.Split(' ').Length is 6 or 7 ? null : "it has not six or seven fields";

    public static T ValueOf<T>(Loaded<T> loaded)
        where T : class =>
        loaded.Match(valid => valid.Value, refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)));
}
