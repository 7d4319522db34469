using OtopFormSync.Core.Programs;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A change of grades is told as one of the rules only where a value on which grades rest was changed.</summary>
public sealed class RulesPrintTests : IDisposable
{
    private const string Program = "config/programs/otop-fy2567-q1.yaml";

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData(Program, "# ตรวจแล้ว\n")]
    [InlineData("config/wording/th.yaml", "\n# ตรวจแล้ว\n")]
    public void A_comment_or_a_sentence_changes_no_rule(string file, string added)
    {
        var before = Rules(_demo.Path);
        File.AppendAllText(_demo.In(file), added);
        Assert.Equal(before, Rules(_demo.Path));
    }

    [Fact]
    public void A_copied_workspace_has_the_rules_of_the_first()
    {
        using var copy = new DemoFolder();
        Assert.Equal(Rules(_demo.Path), Rules(copy.Path));
    }

    [Fact]
    public void A_value_that_is_typed_anew_does()
    {
        var before = Rules(_demo.Path);
        _demo.Edit(Program, "closedMonths: []", "closedMonths: [2023-10]");
        Assert.NotEqual(before, Rules(_demo.Path));
    }

    [Fact]
    public async Task Another_quarter_that_is_set_up_changes_no_rule_of_this_one()
    {
        var before = Rules(_demo.Path);

        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("program", "new", "--yes", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf)).Code);

        Assert.Equal(2, ConfigurationReading.Read(ConfigurationFolder.Of(_demo.Path)).Programs.Count);
        Assert.Equal(before, Rules(_demo.Path));
    }

    private static string Rules(string workspace) => ConfigurationReading.Read(ConfigurationFolder.Of(workspace)).Rules[ProgramId.Parse("otop-fy2567-q1")];
}
