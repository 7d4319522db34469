using System.Text;
using OtopFormSync.Worker.Commands;

using var stop = new CancellationTokenSource();
Console.OutputEncoding = Encoding.UTF8;
var context = new CommandContext
{
    Out = Console.Out,
    Error = Console.Error,
    Input = Console.OpenStandardInput,
    Output = Console.OpenStandardOutput,
};
ConsoleCancelEventHandler interrupt = (_, pressed) =>
{
    pressed.Cancel = true; // the command ends by itself, with its own exit code
    stop.Cancel();
};
Console.CancelKeyPress += interrupt;
try
{
    return await Root.RunAsync(args, context, stop.Token);
}
finally
{
    Console.CancelKeyPress -= interrupt;
}
