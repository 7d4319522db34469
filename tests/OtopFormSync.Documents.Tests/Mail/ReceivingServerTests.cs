using System.Text;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>Only the server that received a mail vouches for its sender: in a Gmail box Google's own, in a folder the one that the settings name.</summary>
public sealed class ReceivingServerTests
{
    private const string Received = "Received: from mail.example.org (mail.example.org. [192.0.2.1])\r\n        by mx.google.com with ESMTPS id a1;\r\n        Mon, 15 Jan 2024 03:00:00 -0800 (PST)\r\n";
    private const string Internal = "Received: by 2002:a05:6a10:1234 with SMTP id b2;\r\n        Mon, 15 Jan 2024 03:00:01 -0800 (PST)\r\n";
    private const string Pass = "Authentication-Results: mx.google.com;\r\n       dkim=pass header.i=@example.org header.s=s1;\r\n       spf=pass (google.com: domain of tabo@example.org designates 192.0.2.1 as permitted sender) smtp.mailfrom=tabo@example.org;\r\n       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=example.org\r\n";
    private const string Sending = "Received: from pc (pc [10.0.0.1]) by mail.example.org with ESMTP id c3\r\n";

    [Theory]
    [InlineData(Internal + Received + Pass + Sending, true, "Google's own word")]
    [InlineData(Pass, true, "nothing stands above it")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; dkim=pass header.i=@mail.example.org; spf=none smtp.mailfrom=x.org\r\n", true, "no DMARC, a signature of the sender's domain")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; spf=pass (dmarc=pass) smtp.mailfrom=bounce@example.org\r\n", true, "no DMARC, the sender's own server")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; dkim=pass header.i=@stranger.org; spf=pass smtp.mailfrom=a@stranger.org\r\n", false, "somebody else's signature and server")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; dkim=pass header.i=@notexample.org\r\n", false, "a domain that only ends alike")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; dkim=pass header.i=@example.org; dmarc=fail header.from=example.org\r\n", false, "DMARC failed")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; dmarc=fail header.from=example.org\r\n" + Pass, false, "a forged line below the true one")]
    [InlineData(Internal + Received + Sending + Pass, false, "a forged line among what came with the mail")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com.evil.org; dmarc=pass\r\n", false, "another server's name")]
    [InlineData(Internal + Received + "ARC-Authentication-Results: i=1; mx.google.com; dmarc=pass\r\n", false, "an ARC claim")]
    [InlineData(Internal + Received + "X-Original-Authentication-Results: mx.google.com; dmarc=pass\r\n", false, "a mailing list's copy")]
    [InlineData("Received: from x by mx.google.com.evil.org with SMTP id d4\r\n" + Pass, false, "a server whose name begins alike")]
    [InlineData(Internal + Received + Sending + Received + Pass, false, "a forged line below a forged way in")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; spf=softfail smtp.mailfrom=tabo@example.org\r\n", false, "softfail")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; dkim=pass header.i=@example.org; spf=fail smtp.mailfrom=x@list.org\r\n", true, "sent on by another server, signed by the sender's domain")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; dmarc=pass header.from=stranger.org\r\n", false, "DMARC of another sender")]
    [InlineData(Internal + Received + "Authentication-Results: mx.google.com; spf=neutral\r\n" + Pass, false, "a forged line right below the true one")]
    [InlineData("Authentication-Results: mx.google.com; spf=none\r\nX-Filter: x\r\nAuthentication-Results: mx.google.com; dkim=pass header.d=example.org\r\n" + Received, true, "a line for each method above the way in")]
    [InlineData("Authentication-Results: mx.google.com; dkim=pass header.d=example.org\r\nAuthentication-Results: mx.google.com; dmarc=fail\r\n" + Received, false, "DMARC failed in the second of them")]
    [InlineData("Authentication-Results: relay.example.org; dmarc=pass\r\n" + Received + Pass, false, "another server's line topmost")]
    [InlineData("Authentication-Results: MX.Google.com 1; dmarc=pass header.from=example.org\r\n", true, "in capitals, with a version")]
    [InlineData("", false, "silence")]
    public void A_sender_is_authenticated_only_by_the_receiving_server(string headers, bool authenticated, string why)
    {
        var mail = Encoding.UTF8.GetBytes(headers + "From: tabo@example.org\r\nTo: otop@example.org\r\nSubject: x\r\n\r\nx\r\n");

        var content = new EmlReader(new("mx.google.com")).Read(new RawContent.Mail([.. mail]));

        Assert.True(content.SenderAuthenticated == authenticated, why);
        Assert.Null(content.UnnamedServer);
    }

    [Theory]
    [InlineData(Internal + Received + Pass, "mx.google.com", true)]
    [InlineData("Authentication-Results: (x) mx.example.org 1; dmarc=fail\r\n" + Received + Pass, "mx.example.org", false)]
    [InlineData(Received, null, true)]
    public void While_the_settings_name_no_server_nobody_vouches_and_the_one_that_is_seen_is_told(string headers, string? seen, bool passedBefore)
    {
        var bytes = Encoding.UTF8.GetBytes(headers + "From: tabo@example.org\r\nSubject: x\r\n\r\nx\r\n");
        var content = new EmlReader(new(null)).Read(new RawContent.Mail([.. bytes]));
        Assert.Equal((false, new UnnamedServer(seen), passedBefore), (content.SenderAuthenticated, content.UnnamedServer, content.SenderPassedBefore));
        using var mail = new MemoryStream(bytes);
        Assert.Equal(seen, ReceivingServer.SeenIn(mail));
    }

    [Fact]
    public void Where_only_one_word_ever_counted_silence_never_passed()
    {
        var mail = new RawContent.Mail([.. Encoding.UTF8.GetBytes("From: tabo@example.org\r\n\r\nx\r\n")]);
        Assert.False(new EmlReader(new("mx.google.com") { HasAlwaysCounted = true }).Read(mail).SenderPassedBefore);
        Assert.True(new EmlReader(new("mx.google.com")).Read(mail).SenderPassedBefore);
    }
}
