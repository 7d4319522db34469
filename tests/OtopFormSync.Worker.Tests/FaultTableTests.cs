using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OtopFormSync.Worker.Tests;

/// <summary>The table of faults in <c>tests/FAULTS.md</c> says what is tried: each row is whole, and a test of that name tries it.</summary>
public sealed partial class FaultTableTests
{
    private static readonly string Tests = TestsFolder();

    private static readonly Dictionary<string, string> Sources = Directory.EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
        .ToDictionary(file => $"{ProjectOf(file)}/{Path.GetFileNameWithoutExtension(file)}", File.ReadAllText, StringComparer.Ordinal);

    private static readonly List<string[]> Rows = [.. File.ReadLines(Path.Combine(Tests, "FAULTS.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| **", StringComparison.Ordinal) && !line.StartsWith("| fault |", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | "))];

    public static TheoryData<string> Executions => [.. Rows.Select(row => row[^1].Trim('`'))];

    [Fact]
    public void Sixty_faults_at_least_are_tried_each_once_and_said_in_full()
    {
        Assert.True(Rows.Count >= 60, $"There are {Rows.Count}.");
        Assert.All(Rows, row => Assert.Equal((6, 6), (row.Length, row.Count(cell => cell.Length > 0))));
        Assert.Equal(Rows.Select(row => row[0]).Distinct(StringComparer.Ordinal), Rows.Select(row => row[0]));
    }

    [Theory]
    [MemberData(nameof(Executions))]
    public void A_row_is_executed_by_the_test_that_it_names(string execution)
    {
        var parts = execution.Split('.');
        Assert.Equal(2, parts.Length);
        Assert.True(Sources.TryGetValue(parts[0], out var source), $"There is no {parts[0]}.");
        Assert.Contains(TestMethod().Matches(source), test => test.Groups["name"].Value == parts[1]);
    }

    private static string ProjectOf(string file) => Path.GetRelativePath(Tests, file).Split(Path.DirectorySeparatorChar)[0] switch
    {
        var folder when folder.StartsWith("OtopFormSync.", StringComparison.Ordinal) => folder.Replace("OtopFormSync.", "", StringComparison.Ordinal).Replace(".Tests", "", StringComparison.Ordinal),
        var folder => folder,
    };

    private static string TestsFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));

    // The attributes of a test stand right above it; one that is skipped for good tries nothing.
    [GeneratedRegex("""\[(Fact|Theory)\]\s*(\[[^\n]*\]( //[^\n]*)?\s*)*public (async Task|void) (?<name>\w+)\(""", RegexOptions.ExplicitCapture)]
    private static partial Regex TestMethod();
}
