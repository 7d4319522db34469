#!/usr/bin/env bash
# MailKit tells of a mail server that takes the connection and never says a word as of a failed handshake, where encryption begins at once (ports 993 and 465):
# SslHandshakeException, whose message explains ports without TLS and certificates. Where encryption begins later (143 and 587) the same silence is a TimeoutException.
# Guess before trying: the same silence is the same kind of error, that of a time-out, whichever way encryption is asked for.
# Who meets it: whoever tells people by the kind of error what to do. A firewall that swallows everything sends them to port, 'tls' and certificate, and a program that
# tries again by itself only after time-outs stops trying. The time-out is there, as the inner exception.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > silence.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="MailKit" Version="4.18.2" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;

using var silent = new TcpListener(IPAddress.Loopback, 0); // connections are taken by the system, and nobody reads or writes
silent.Start();
var port = ((IPEndPoint)silent.LocalEndpoint).Port;
Console.WriteLine($"MailKit {typeof(ImapClient).Assembly.GetName().Version?.ToString(3)}");
foreach (var encryption in new[] { SecureSocketOptions.SslOnConnect, SecureSocketOptions.StartTls })
{
    foreach (IMailService client in new IMailService[] { new ImapClient(), new SmtpClient() })
    {
        client.Timeout = 2_000;
        try
        {
            await client.ConnectAsync("127.0.0.1", port, encryption);
            Console.WriteLine("connected");
        }
        catch (Exception fault)
        {
            Console.WriteLine($"{client.GetType().Name} {encryption}: {fault.GetType().Name}, within it {fault.InnerException?.GetType().Name}; its message speaks of certificates: {fault.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)}");
        }
    }
}
CS
dotnet run -v quiet > seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
MailKit 4.18.0
ImapClient SslOnConnect: SslHandshakeException, within it TimeoutException; its message speaks of certificates: True
SmtpClient SslOnConnect: SslHandshakeException, within it TimeoutException; its message speaks of certificates: True
ImapClient StartTls: TimeoutException, within it TaskCanceledException; its message speaks of certificates: False
SmtpClient StartTls: TimeoutException, within it TaskCanceledException; its message speaks of certificates: False
EXPECTED
echo "as described"
