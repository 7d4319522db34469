using System.Diagnostics;

namespace OtopFormSync.Benchmarks;

/// <summary>A worker that watches an office. It tells of each poll by the file of its health, whatever the poll found.</summary>
internal sealed class RunningWorker : IDisposable
{
    private const int WarmUp = 45; // polls: the runtime compiles for good what ran thirty times
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly OfficeFolder _office;
    private readonly Process _process;
    private string _said = "nothing";

    public RunningWorker(OfficeFolder office, IEnumerable<string> arguments)
    {
        _office = office;
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        _process.ErrorDataReceived += (_, line) => _said = line.Data ?? _said;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Pass(WarmUp);
    }

    /// <summary>Resident memory, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    private double CpuSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>What a poll costs that finds nothing new.</summary>
    /// <param name="polls">Over how many: the system counts in hundredths of a second.</param>
    /// <returns>Processor time of one, in milliseconds.</returns>
    public double IdleMilliseconds(int polls)
    {
        Pass(1); // begins and ends just behind a poll
        var before = CpuSeconds;
        Pass(polls);
        return (CpuSeconds - before) / polls * 1000;
    }

    /// <summary>What one more row costs until the results show it.</summary>
    /// <returns>Processor time in seconds.</returns>
    public double OneMoreRow()
    {
        Pass(1);
        var (before, stood) = (CpuSeconds, File.GetLastWriteTimeUtc(_office.Results));
        _office.AddRow();
        Wait(() => File.GetLastWriteTimeUtc(_office.Results) != stood);
        return CpuSeconds - before;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Pass(int polls)
    {
        for (var i = 0; i < polls; i++)
        {
            var last = File.GetLastWriteTimeUtc(_office.Health);
            Wait(() => File.GetLastWriteTimeUtc(_office.Health) != last);
        }
    }

    private void Wait(Func<bool> isOver)
    {
        var started = Stopwatch.GetTimestamp();
        while (!isOver())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Longest)
            {
                throw new InvalidOperationException($"The worker ended, or did nothing for ten minutes. It said last: {_said}");
            }

            _process.WaitForExit(5);
        }
    }
}
