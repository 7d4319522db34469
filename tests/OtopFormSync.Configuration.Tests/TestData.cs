using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>Configuration files of the tests: a province with ten districts, and a programme that shares nothing with OTOP.</summary>
internal static class TestData
{
    public const string TenDistrictsFile = "provinces/ten-districts.yaml";
    public const string SavingsFile = "programs/savings-fy2567-q1.yaml";

    public static Province TenDistricts { get; } = ShippedConfiguration.ValueOf(ProvinceLoader.Load(Text(TenDistrictsFile), TenDistrictsFile));

    public static Loaded<Program> LoadSavings(string text) => ProgramLoader.Load(text, SavingsFile, TenDistricts, ShippedConfiguration.AnyCron);

    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file));

    /// <summary>The rows of a transcribed table of the letter, by column name; the last is the printed total.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Letter(string file)
    {
        var lines = Text($"letter/{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    public static decimal Number(this IReadOnlyDictionary<string, string> row, string column) => decimal.Parse(row[column], CultureInfo.InvariantCulture);

    public static ValueList<ConfigurationProblem> ProblemsOf<T>(Loaded<T> loaded)
        where T : class =>
        loaded.Match(_ => [], refused => refused.Problems);
}
