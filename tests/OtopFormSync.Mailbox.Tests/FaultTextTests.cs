using MailKit.Security;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Mailbox.Tests;

/// <summary>What a server's words mean: nobody is told to change a password that the server could not look at just now.</summary>
public sealed class FaultTextTests
{
    private static readonly MailServer Server = new("mail.example.org", 993, MailEncryption.Implicit);

    [Theory]
    [InlineData("Temporary authentication failure. [mx:2026-11-30 10:00:00]")] // Dovecot
    [InlineData("454: 4.7.0 Temporary authentication failure: Connection lost to authentication server")] // Postfix
    [InlineData("Temporary System Error")] // Gmail
    [InlineData("Too many simultaneous connections. (Failure)")]
    [InlineData("Server Unavailable. 15")] // Exchange
    [InlineData("LOGIN Server error - Please try again later")] // Yahoo
    public void A_server_that_cannot_tell_now_is_asked_again_by_itself(string words) =>
        Assert.Equal(MailboxFaultKind.Passing, FaultText.Of(new AuthenticationException(words), Server).Kind);

    [Theory]
    [InlineData("Authentication failed.")]
    [InlineData("535: 5.7.8 Error: authentication failed: (reason unavailable)")] // Postfix
    [InlineData("[AUTHENTICATIONFAILED] Invalid credentials (Failure)")]
    [InlineData("LOGIN failed.")]
    public void A_password_that_is_not_taken_is_the_administrators_matter(string words) =>
        Assert.Equal(MailboxFaultKind.SignIn, FaultText.Of(new AuthenticationException(words), Server).Kind);

    // A firewall that swallows everything, a machine that hangs: what is seen is a handshake that failed.
    [Theory]
    [InlineData(MailEncryption.Implicit)]
    [InlineData(MailEncryption.StartTls)]
    public void A_server_that_never_says_a_word_is_not_called_one_that_does_not_encrypt(MailEncryption encryption)
    {
        var server = Server with { Encryption = encryption };
        var silence = new TimeoutException();

        Assert.Equal(MailboxFaultKind.Passing, FaultText.Of(encryption == MailEncryption.Implicit ? new SslHandshakeException("", silence) : silence, server).Kind);
        Assert.Equal(MailboxFaultKind.Settings, FaultText.Of(new SslHandshakeException("", new IOException()), server).Kind);
    }
}
