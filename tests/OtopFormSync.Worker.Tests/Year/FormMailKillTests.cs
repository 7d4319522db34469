using MimeKit;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests.Year;

/// <summary>Each district's own form through Gmail: whatever ends the process between two of them, each goes out once.</summary>
public sealed class FormMailKillTests
{
    private static readonly DateTimeOffset FirstOfJanuary = Bangkok.At(new(2024, 1, 1), new(8, 30));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, false)]
    [InlineData(Effect.Draft, false)] // the first one has gone out
    [InlineData(Effect.Draft, true)]
    [InlineData(Effect.Send, false)]
    [InlineData(Effect.Send, true)]
    public async Task Each_district_gets_its_form_once(Effect? effect, bool isAfter)
    {
        await using var office = new YearOffice.AtGoogle();
        await office.OpenAsync();
        office.Change($"config/programs/{YearOffice.First}.yaml", text => text.Replace("# forms: {", "forms: {", StringComparison.Ordinal));
        NoticeKey? first = null;
        using var death = new Death(effect is { } struck ? (struck, isAfter) : null, notice => notice.Kind == NoticeKind.Form && (first ??= notice.Key) != notice.Key);
        await CycleAsync(office, TimeSpan.Zero, death);
        Assert.Equal(effect is not null, death.HasStruck);

        // Gmail's lists are waited for; after that nothing is left to do.
        using var life = new Death(null);
        for (var minute = 1; minute <= 30; minute += 6)
        {
            await CycleAsync(office, TimeSpan.FromMinutes(minute), life);
        }

        Assert.Equal(["otop-fy2567-q1.form.4302.2023-12", "otop-fy2567-q1.form.4308.2023-12"], office.Keys().Where(key => key.Contains(".form.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var arrived = office.Arrived.Select(mail => (mail.To, Message: MimeMessage.Load(new MemoryStream(mail.Raw)))).Where(mail => mail.Message.Headers[OutgoingNotice.KeyHeader]!.Contains(".form.", StringComparison.Ordinal)).ToList();
        Assert.Equal(["sangkhom@cdd.example.org", "thabo@cdd.example.org"], arrived.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(arrived, mail => Assert.Equal([".docx", ".xlsx"], mail.Message.Attachments.Select(file => Path.GetExtension(file.ContentDisposition!.FileName)).Order(StringComparer.Ordinal)));
    }

    private static async Task CycleAsync(YearOffice office, TimeSpan ahead, Death death)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(death.Token, Stop);
        using var session = await WorkspaceSession.OpenAsync(office.Path, AsOf.Standing(FirstOfJanuary + ahead), office.ClockAt(FirstOfJanuary + ahead), SessionMode.Once, Stop, parts => parts with { Sender = death.Of(parts.Sender) });
        try
        {
            await session.RunAsync(either.Token);
        }
        catch (OperationCanceledException) when (death.HasStruck)
        {
            // As a killed process: whatever it would have done next was not done.
        }
    }
}
