namespace OtopFormSync.Worker.Tests;

/// <summary>A further round of the survey, from the program file to the tab, the reminder and the digest.</summary>
public sealed class SurveyStoryTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task The_shipped_example_works_once_its_line_is_no_comment()
    {
        await _demo.CycleAsync("2024-01-17T08:00");
        var before = _demo.Mails().Length;
        _demo.Edit("config/programs/otop-fy2567-q1.yaml", "    # round-2:", "    round-2:");
        await _demo.CycleAsync("2024-01-17T09:30");
        await _demo.CycleAsync("2024-01-17T10:30");
        var mails = _demo.Mails().Where(mail => mail.Contains(".survey.", StringComparison.Ordinal)).ToList();
        var digest = await Cli.RunAsync("digest", "--preview", "--workspace", _demo.Path, "--as-of", "2024-01-17T11:00");

        Assert.NotEqual(0, before);
        Assert.Contains("otop-fy2567-q1.survey.4302.round-2-2024-01-16.eml", mails);
        Assert.DoesNotContain(mails, mail => mail.Contains(".4307.", StringComparison.Ordinal)); // 8 of 6 sent
        Assert.Equal("8", _demo.ReadResults().Tabs.Select(tab => tab.CellAt("4302", "round_round-2_left")?.Text).Single(text => text is not null));
        Assert.Contains("แบบสำรวจรอบที่ 2 (ถึง 15 ม.ค. 67)", digest.Out, StringComparison.Ordinal);
        Assert.Contains("ท่าบ่อ 8", digest.Out, StringComparison.Ordinal);
    }
}
