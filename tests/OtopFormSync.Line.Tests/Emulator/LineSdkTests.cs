using System.Text;
using OtopFormSync.Line.Webhook;
using OtopFormSync.LineEmulator;

namespace OtopFormSync.Line.Tests.Emulator;

/// <summary>What nobody here wrote takes the emulator for LINE, and our signatures for LINE's.</summary>
public sealed class LineSdkTests(LineSdk sdk) : IClassFixture<LineSdk>
{
    [Fact]
    public async Task Lines_own_client_works_a_day()
    {
        Assert.NotNull(sdk);
        await using var line = await LineEmulatorServer.StartAsync();
        line.World.Quota = 12;
        line.World.Contents["501"] = new(Encoding.UTF8.GetBytes("รายงานเดือนธันวาคม"), "text/plain");
        line.World.Contents["502"] = new([0xFF, 0xD8], "image/jpeg") { NotReady = 1 };

        var (code, output) = await LineSdk.Folder.RunAsync(
            "line.mjs",
            [],
            ("EMULATOR", line.Address.ToString()),
            ("LINE_TOKEN", line.World.AccessToken),
            ("LINE_GROUP", line.World.GroupId),
            ("LINE_FILE", "501"),
            ("LINE_FILE_LATER", "502"));

        Assert.True(code == 0, output);
        Assert.Contains("ok 7 - ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_signature_that_lines_client_takes_is_taken_and_no_other(bool escaped)
    {
        await using var line = await LineEmulatorServer.StartAsync();
        var secret = line.World.ChannelSecret;
        var body = line.Webhook.BodyOf([line.Events.Text("ท่าบ่อ ยอดจำหน่าย 1,234 บาท")], escaped);

        var (code, output) = await LineSdk.Folder.RunAsync("signature.mjs", body, ("LINE_SECRET", secret));
        var (ours, words) = await LineSdk.Folder.RunAsync("signature.mjs", body, ("LINE_SECRET", secret), ("LINE_SIGNATURE", line.Webhook.SignatureOf(body)));

        Assert.True(code == 0, output);
        Assert.True(ours == 0, words);
        Assert.True(WebhookSignature.IsOf(body, secret, output.Trim()));
        Assert.False(WebhookSignature.IsOf(body, secret[1..] + "0", output.Trim()));
        Assert.False(WebhookSignature.IsOf([.. body, (byte)' '], secret, output.Trim()));
        Assert.False(WebhookSignature.IsOf(line.Webhook.BodyOf([line.Events.Text("ท่าบ่อ ยอดจำหน่าย 1,234 บาท")], !escaped), secret, output.Trim()));
        Assert.False(WebhookSignature.IsOf(body, secret, null));
    }
}
