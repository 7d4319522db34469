using System.ComponentModel;
using System.Diagnostics;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Pictures;

/// <summary>Runs a program of the machine over bytes, by pipes: no shell, no file, no name of a sender. Its time is bounded, and where the machine can bound them, its processor time and memory.</summary>
/// <param name="program">The program's file.</param>
/// <param name="limiter">The file of <c>prlimit</c>; null where the machine has none.</param>
internal sealed class BoundedProcess(string program, string? limiter)
{
    private const int LongestAnswer = 64 * 1024 * 1024; // a page in grey has 13 MB
    private const int FirstSignal = 128; // by which a program ends that somebody or a limit ended
    private const string MostMemory = "--as=2147483648";
    private const string MostProcessorSeconds = "--cpu=60";

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    /// <summary>The file of a program; null when the machine has none of that name.</summary>
    /// <param name="name">The program.</param>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => OperatingSystem.IsWindows() ? [Path.Combine(folder, name + ".exe")] : new[] { Path.Combine(folder, name) })
            .FirstOrDefault(File.Exists);

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments; none is of a sender.</param>
    /// <param name="input">What it is given.</param>
    /// <returns>What it answers; null when it does not take what it was given.</returns>
    /// <exception cref="UnfinishedReadingException">It did not end in its time, was ended, or cannot be started now.</exception>
    public byte[]? Run(IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input)
    {
        try
        {
            return RunAsync(arguments, input).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is Win32Exception or OperationCanceledException)
        {
            throw new UnfinishedReadingException(fault);
        }
    }

    private async Task<byte[]?> RunAsync(IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input)
    {
        var start = limiter is null ? new ProcessStartInfo(program, arguments) : new ProcessStartInfo(limiter, [MostMemory, MostProcessorSeconds, program, .. arguments]);
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true, true);
        start.Environment["OMP_THREAD_LIMIT"] = "1"; // pages are read beside a worker that has other things to do
        using var limit = new CancellationTokenSource(MostTime, TimeProvider.System);
        using var process = Process.Start(start)!;
        try
        {
            var said = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var answer = AnswerAsync(process.StandardOutput.BaseStream, limit.Token);
            await GiveAsync(process.StandardInput.BaseStream, input, limit.Token);
            var bytes = await answer;
            await said;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode is 0 ? bytes : process.ExitCode > FirstSignal ? throw new UnfinishedReadingException() : null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task GiveAsync(Stream to, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await using (to)
            {
                await to.WriteAsync(input, cancellationToken);
            }
        }
        catch (IOException)
        {
            // It has seen enough; what it makes of it, its code says.
        }
    }

    private static async Task<byte[]?> AnswerAsync(Stream from, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        var piece = new byte[128 * 1024];
        while (await from.ReadAsync(piece, cancellationToken) is > 0 and var length)
        {
            if (answer.Length + length <= LongestAnswer)
            {
                answer.Write(piece, 0, length);
            }
        }

        return answer.ToArray();
    }
}
