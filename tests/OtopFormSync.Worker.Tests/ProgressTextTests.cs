using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core;
using OtopFormSync.Worker.Commands;
using Spectre.Console;

namespace OtopFormSync.Worker.Tests;

/// <summary>What people see of long work.</summary>
public sealed class ProgressTextTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _said = new();

    /// <inheritdoc/>
    public void Dispose() => _said.Dispose();

    private IAnsiConsole File => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(_said) });

    [Fact]
    public async Task In_a_file_a_line_each_ten_seconds_says_how_far_it_is()
    {
        await ProgressText.DuringAsync(File, _time, progress =>
        {
            for (var second = 0; second < 25; second++)
            {
                progress(new(WorkPart.ReadingReports, second * 100, 2_500));
                _time.Advance(TimeSpan.FromSeconds(1));
            }

            return Task.FromResult(true);
        });
        Assert.Equal(["reading reports: 1,000 of 2,500", "reading reports: 2,000 of 2,500"], _said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Work_of_a_moment_says_nothing()
    {
        Assert.Equal(7, await ProgressText.DuringAsync(File, _time, progress =>
        {
            progress(new(WorkPart.SendingNotices, 3, 4));
            return Task.FromResult(7);
        }));
        Assert.Empty(_said.ToString());
    }
}
