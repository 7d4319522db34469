using OtopFormSync.Mailbox.Tests;
using OtopFormSync.Testing.Mail;

[assembly: AssemblyFixture(typeof(MailServerFixture))]

namespace OtopFormSync.Mailbox.Tests;

/// <summary>The mail server of all tests; each test has mailboxes of its own.</summary>
public sealed class MailServerFixture : IAsyncLifetime
{
    public RealMailServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RealMailServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
