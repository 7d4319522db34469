using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OtopFormSync.Google.Auth;

/// <summary>Waits on this machine for the browser that comes back from the sign-in. Only this machine can reach it, at a port that nobody knows before.</summary>
public sealed class LoopbackRedirect : IDisposable
{
    private const int LongestRequest = 16 * 1024; // what is longer is no browser's answer

    private const string Page = """
        <!DOCTYPE html><html lang="th"><meta charset="utf-8"><title>OtopFormSync</title>
        <body style="font-family:sans-serif;max-width:36em;margin:4em auto;line-height:1.6">
        <p>ได้รับคำตอบแล้ว ปิดหน้านี้ได้ แล้วดูผลที่หน้าต่างคำสั่ง</p>
        <p lang="en">The answer has arrived. You may close this page; the command line says whether the sign-in succeeded.</p></body></html>
        """;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <summary>Begins to listen.</summary>
    public LoopbackRedirect()
    {
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
    }

    /// <summary>Where the browser shall go.</summary>
    public Uri Address { get; }

    /// <summary>Waits for the answer. Browsers open lines ahead of time and ask for icons: all that is passed over.</summary>
    /// <param name="isAnswer">Whether an address is the answer.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The address, from its path on.</returns>
    public async Task<string> WaitAsync(Func<string, bool> isAnswer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isAnswer);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepting = AcceptAsync(isAnswer, answer, stop.Token);
        try
        {
            await await Task.WhenAny(answer.Task, accepting);
            return await answer.Task;
        }
        finally
        {
            await stop.CancelAsync();
            await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync(Func<string, bool> isAnswer, TaskCompletionSource<string> answer, CancellationToken cancellationToken)
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(cancellationToken);
                open.RemoveAll(task => task.IsCompleted);
                open.Add(ServeAsync(client, isAnswer, answer, cancellationToken));
            }
        }
        finally
        {
            await Task.WhenAll(open);
        }
    }

    private static async Task ServeAsync(TcpClient client, Func<string, bool> isAnswer, TaskCompletionSource<string> answer, CancellationToken cancellationToken)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var target = await TargetAsync(stream, cancellationToken);
                var isOurs = target is not null && isAnswer(target);
                var body = isOurs ? Encoding.UTF8.GetBytes(Page) : [];
                var head = $"HTTP/1.1 {(isOurs ? "200 OK" : "404 Not Found")}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
                await stream.WriteAsync(body, cancellationToken);
                if (isOurs)
                {
                    answer.TrySetResult(target!);
                }
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException)
            {
                // A browser that hangs up, or the end of the waiting: neither is an answer.
            }
        }
    }

    /// <summary>The path and query of a GET; null for anything else.</summary>
    private static async Task<string?> TargetAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestRequest];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            var text = Encoding.ASCII.GetString(buffer, 0, length);
            if (read == 0 || text.Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                return text.Split("\r\n")[0].Split(' ') is ["GET", var target, _] ? target : null;
            }
        }

        return null;
    }
}
