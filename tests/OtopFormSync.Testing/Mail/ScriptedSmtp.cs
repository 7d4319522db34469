using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OtopFormSync.Testing.Mail;

/// <summary>Where a line to a server is lost.</summary>
public enum Lost
{
    /// <summary>Nowhere.</summary>
    Nowhere,

    /// <summary>Before the greeting.</summary>
    Greeting,

    /// <summary>At EHLO.</summary>
    Hello,

    /// <summary>At MAIL.</summary>
    Sender,

    /// <summary>At RCPT.</summary>
    Recipient,

    /// <summary>At DATA.</summary>
    Data,

    /// <summary>After the first line of the mail.</summary>
    Body,

    /// <summary>Before the final dot.</summary>
    BeforeDot,

    /// <summary>After the final dot: the mail is taken, and nobody is told.</summary>
    AfterDot,
}

/// <summary>A small server that takes mails, or does what a test says.</summary>
public sealed class ScriptedSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    /// <summary>Starts it.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    public ScriptedSmtp(int port = 0)
    {
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _work = AcceptAsync();
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Where the next line is lost, once.</summary>
    public Lost Lost { get; set; }

    /// <summary>What it answers to a recipient; null to take it.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    /// <summary>What it answers to a whole mail; null to take it.</summary>
    public string? BodyRefusal { get; set; }

    /// <summary>What it answers to a login; null to take it.</summary>
    public string? LoginRefusal { get; set; }

    /// <summary>The mails that it took, for whom and as they came.</summary>
    public List<(IReadOnlyList<string> To, string Mail)> Taken { get; } = [];

    /// <summary>The logins as they were said.</summary>
    public List<string> Logins { get; } = [];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _work;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await TalkAsync(new(client.GetStream(), Encoding.Latin1), new(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true });
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The worker hung up.
            }
        }
    }

    private async Task TalkAsync(StreamReader input, StreamWriter output)
    {
        if (IsLost(Lost.Greeting))
        {
            return;
        }

        await output.WriteLineAsync("220 test ESMTP");
        var to = new List<string>();
        while (await input.ReadLineAsync(_end.Token) is { } line)
        {
            var (answer, isEnd) = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "EHLO" => ("250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN XOAUTH2", IsLost(Lost.Hello)),
                "AUTH" => (Login(line), false),
                "MAIL" => (Begin(to), IsLost(Lost.Sender)),
                "RCPT" => (Recipient(line, to), IsLost(Lost.Recipient)),
                "DATA" => ("354 go on", IsLost(Lost.Data)),
                "QUIT" => ("221 bye", false),
                _ => ("250 ok", false),
            };
            if (isEnd)
            {
                return;
            }

            await output.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal) && !await TakeAsync(input, output, to))
            {
                return;
            }
        }
    }

    private async Task<bool> TakeAsync(StreamReader input, StreamWriter output, List<string> to)
    {
        var mail = new StringBuilder();
        for (var line = await input.ReadLineAsync(_end.Token); line != "."; line = await input.ReadLineAsync(_end.Token))
        {
            if (line is null || IsLost(Lost.Body))
            {
                return false;
            }

            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        if (IsLost(Lost.BeforeDot))
        {
            return false; // as if it had not come any more
        }

        if (BodyRefusal is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return true;
        }

        Taken.Add(([.. to], mail.ToString()));
        if (IsLost(Lost.AfterDot))
        {
            return false;
        }

        await output.WriteLineAsync("250 2.0.0 Ok: queued as TEST");
        return true;
    }

    private string Login(string line)
    {
        Logins.Add(line);
        return LoginRefusal ?? "235 2.7.0 welcome";
    }

    private static string Begin(List<string> to)
    {
        to.Clear();
        return "250 ok";
    }

    private string Recipient(string line, List<string> to)
    {
        var address = line.Split('<', '>')[1];
        if (Refusal(address) is { } refusal)
        {
            return refusal;
        }

        to.Add(address);
        return "250 ok";
    }

    private bool IsLost(Lost place)
    {
        if (Lost != place)
        {
            return false;
        }

        Lost = Lost.Nowhere;
        return true;
    }
}
