using OtopFormSync.Core;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Worker.Tests;

/// <summary>What an office words itself, from the file to the tab and the mail.</summary>
public sealed class WordingTests
{
    private static readonly string WordingFile = Path.Combine("config", "wording", "th.yaml");

    [Fact]
    public async Task A_workspace_with_the_wording_of_an_earlier_version_works_as_shipped_and_is_told_so()
    {
        using var demo = new DemoFolder();
        using var earlier = new DemoFolder();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Demo", "wording-of-mails-only.yaml"), earlier.In(WordingFile), overwrite: true);

        Assert.Equal((await demo.SyncAsync()).Code, (await earlier.SyncAsync()).Code);
        Assert.Equal(Reasons(demo), Reasons(earlier));

        var check = await Cli.RunAsync("config", "check", "--workspace", earlier.Path);
        Assert.Equal(ExitCode.Ok, check.Code);
        Assert.Matches(@"! config/wording/th\.yaml:1:1: [0-9]+ sentences are missing and are said as shipped: doubt\.", check.Out);
        Assert.Matches(@"! config/wording/th\.yaml:1:1: [0-9]+ sentences say otherwise than this version ships: [a-z]", check.Out);
        Assert.Contains($"{check.Lines.Count(line => line.StartsWith('!'))} remarks, which config check shows", (await Cli.RunAsync("doctor", "--offline", "--lang", "en", "--workspace", earlier.Path)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_words_what_is_to_review_itself()
    {
        using var demo = new DemoFolder();
        demo.Edit(WordingFile, "review.unclear-figure: \"{{ indicator }} “{{ original }}”", "review.unclear-figure: \"ขอให้ยืนยันค่า “{{ original }}” ของ{{ indicator }}");
        var csv = demo.UseCsv();
        demo.Edit(Path.GetRelativePath(demo.Path, csv), "65131110", "65.131");
        await demo.SyncAsync();
        Assert.Contains(Reasons(demo), reason => reason.StartsWith("ขอให้ยืนยันค่า “65.131” ของยอดจำหน่าย", StringComparison.Ordinal));
    }

    // The decisions that officers took hang on the identities: they may never change.
    [Fact]
    public async Task The_items_of_the_demo_have_the_identities_that_they_always_had()
    {
        using var demo = new DemoFolder();
        var state = (await demo.CycleAsync("2024-01-16T09:00+07:00")).Programs[0].State!;
        Assert.Equal(["41dcec75", "625c3b57", "db018221", "f41b9bc9", "ff63695e"], state.Review.Select(item => item.Id.Value).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Rows(DemoFolder demo) => demo.ReadResults().Find(TabKeys.Review)!.Cells.Select(cell => cell.Row).Where(row => !OuterRowKeys.IsOuter(row)).Distinct();

    private static ValueList<string> Reasons(DemoFolder demo)
    {
        var tab = demo.ReadResults().Find(TabKeys.Review)!;
        return Rows(demo).Select(row => tab.CellAt(row, "detail")!.Text).ToValueList();
    }
}
