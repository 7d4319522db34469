using System.Text;
using OtopFormSync.Worker.Commands;
using Spectre.Console;

namespace OtopFormSync.Worker;

/// <summary>The process: console in, exit code out.</summary>
internal static class EntryPoint
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var context = new CommandContext
        {
            Out = Console.Out,
            Error = Console.Error,
            Input = StandardInput.Open,
            Output = Console.OpenStandardOutput,
            ProgressConsole = () => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }),
        };
        void Interrupt(object? sender, ConsoleCancelEventArgs pressed)
        {
            pressed.Cancel = true; // the command ends by itself, with its own exit code
            stop.Cancel();
        }

        Console.CancelKeyPress += Interrupt;
        try
        {
            return await Root.RunAsync(args, context, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= Interrupt;
        }
    }
}
