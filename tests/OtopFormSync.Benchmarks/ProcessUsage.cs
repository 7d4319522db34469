using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace OtopFormSync.Benchmarks;

/// <summary>What a process cost from its start to its end.</summary>
/// <param name="CpuSeconds">User and system time of all its threads.</param>
/// <param name="WallSeconds">On the clock.</param>
/// <param name="PeakMegabytes">The most memory that it held at once.</param>
internal sealed record ProcessUsage(double CpuSeconds, double WallSeconds, double PeakMegabytes)
{
    private const int OfChildren = -1; // RUSAGE_CHILDREN
    private const int OfSelf = 0; // RUSAGE_SELF
    private const int PeakAt = 4; // ru_maxrss follows two times of two words each

    /// <summary>Runs a command of this program's runtime to its end. Another process starts it, of which it is the only child: the system tells its cost exactly.</summary>
    /// <param name="arguments">Of <c>dotnet</c>.</param>
    public static ProcessUsage Of(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OtopFormSync.Benchmarks.dll"), "usage", .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var parts = told.Trim().Split(' ');
        return process.ExitCode == 0 && parts is [var cpu, var wall, var peak]
            ? new(Parse(cpu), Parse(wall), Parse(peak))
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with a fault; run it by itself to see which.");
    }

    /// <summary>The part of the process in between: starts the command, waits, tells what it cost.</summary>
    /// <param name="arguments">Of <c>dotnet</c>.</param>
    /// <returns>The command's exit code.</returns>
    public static int Tell(IEnumerable<string> arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var usage = UsageOf(OfChildren);
        Console.WriteLine(FormattableString.Invariant($"{CpuOf(usage):0.000000} {wall:0.000000} {usage[PeakAt] / 1024.0:0.0}"));
        return process.ExitCode;
    }

    /// <summary>Processor time of this process until now, in seconds.</summary>
    public static double OwnCpuSeconds() => CpuOf(UsageOf(OfSelf));

    private static double CpuOf(long[] usage) => usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);

    private static long[] UsageOf(int whose)
    {
        var usage = new long[18];
        return OperatingSystem.IsLinux() && getrusage(whose, usage) == 0 ? usage : throw new PlatformNotSupportedException("The cost of processes is measured on Linux only.");
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

#pragma warning disable IDE1006, SYSLIB1054, SA1300 // The C library's own name; plain words need no generated marshalling.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getrusage(int whose, long[] usage);
#pragma warning restore IDE1006, SYSLIB1054, SA1300
}
