using OtopFormSync.Core;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line.Messaging;

namespace OtopFormSync.Line;

/// <summary>Looks whether the channel serves: secret, token, webhook, group, what is left to push. Changes nothing; LINE calls the webhook once, with no event.</summary>
/// <param name="client">Asks LINE.</param>
/// <param name="settings">What the workspace says.</param>
/// <param name="workspace">The workspace's folder.</param>
public sealed class LineCheck(LineClient client, LineSettings settings, string workspace)
{
    /// <summary>Looks.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found, secret and token first; after a call that LINE does not answer well nothing more.</returns>
    public async Task<IReadOnlyList<LineFinding>> LookAsync(CancellationToken cancellationToken)
    {
        var findings = new List<LineFinding>();
        if (new LineSecretText(settings.ChannelSecret, workspace).Read() is null)
        {
            findings.Add(new(
                LineMark.Wrong,
                new($"ไม่พบ channel secret ที่ {settings.ChannelSecret.Name} ระบบจึงไม่รับข้อความใดจาก LINE", $"there is no channel secret at {settings.ChannelSecret.Name}, so that nothing of LINE's is taken"),
                TakeSecret()));
        }

        try
        {
            findings.Add(await TokenAsync(cancellationToken));
            findings.AddRange(await WebhookAsync(cancellationToken));
            findings.AddRange(await GroupAsync(cancellationToken));
        }
        catch (LineUnavailableException fault)
        {
            findings.Add(FaultOf(fault));
        }

        return findings;
    }

    private Telling TakeSecret() => new(
        $"คัดลอก Channel secret จาก LINE Developers › Basic settings ใส่ใน {settings.ChannelSecret.Name}",
        $"copy the channel secret from the LINE Developers console, Basic settings, into {settings.ChannelSecret.Name}");

    private async Task<LineFinding> TokenAsync(CancellationToken cancellationToken)
    {
        var bot = await client.GetBotAsync(cancellationToken);
        return LineFinding.Well($"โทเคนใช้ได้: {bot.DisplayName} ({bot.BasicId})", $"the token serves: {bot.DisplayName} ({bot.BasicId})");
    }

    private async Task<IReadOnlyList<LineFinding>> WebhookAsync(CancellationToken cancellationToken)
    {
        var webhook = await client.FindWebhookAsync(cancellationToken);
        if (webhook is null)
        {
            return
            [
                new(
                    LineMark.Wrong,
                    new("ยังไม่ได้ตั้ง Webhook URL", "no webhook URL is set"),
                    new($"ใส่ https://ชื่อเครื่องของท่าน{settings.Path} ที่ LINE Developers › Messaging API › Webhook URL", $"enter https://your-host{settings.Path} in the LINE Developers console, Messaging API, Webhook URL")),
            ];
        }

        if (!webhook.Active)
        {
            return
            [
                new(
                    LineMark.Wrong,
                    new("Webhook ปิดอยู่ LINE จึงไม่ส่งข้อความในกลุ่มมาให้", "the webhook is switched off, so that LINE sends nothing of the group"),
                    new("เปิด Use webhook ที่ LINE Developers › Messaging API", "switch on 'Use webhook' in the LINE Developers console, Messaging API")),
            ];
        }

        if (webhook.Endpoint.AbsolutePath != settings.Path)
        {
            return
            [
                new(
                    LineMark.Warning,
                    new($"Webhook URL ลงท้ายด้วย {webhook.Endpoint.AbsolutePath} แต่ workspace.yaml ระบุ {settings.Path}", $"the webhook URL ends on {webhook.Endpoint.AbsolutePath}, and workspace.yaml says {settings.Path}"),
                    new("แก้ line › path หรือ Webhook URL ให้ตรงกัน เว้นแต่เครื่องด้านหน้าเปลี่ยนเส้นทางให้", "make 'path' under 'line' and the webhook URL agree, unless a server in front changes the path")),
            ];
        }

        var test = await client.TestWebhookAsync(cancellationToken);
        return
        [
            test.Success
                ? LineFinding.Well("LINE เรียก webhook ได้", "LINE reaches the webhook")
                : NotReached(test),
        ];
    }

    private LineFinding NotReached(WebhookTest test) => test.StatusCode switch
    {
        401 => new(
            LineMark.Wrong,
            new($"worker ไม่รับลายเซ็นของ LINE (401): channel secret ใน {settings.ChannelSecret.Name} ไม่ใช่ของ channel นี้ หรือเครื่องด้านหน้าแก้เนื้อหา", $"the worker does not take LINE's signature (401): the channel secret in {settings.ChannelSecret.Name} is another channel's, or the server in front changes the body"),
            TakeSecret()),
        404 => new(
            LineMark.Warning,
            new("LINE เรียก webhook แล้วได้คำตอบว่าไม่มีหน้านี้ (404)", "LINE reaches a server that knows no such page (404)"),
            new($"ให้เครื่องด้านหน้าส่งต่อ {settings.Path} มาที่ {settings.Listen}", $"let the server in front pass {settings.Path} on to {settings.Listen}")),
        <= 0 => new(
            LineMark.Warning,
            new($"LINE เรียก webhook ไม่ได้ ({test.Reason})", $"LINE does not reach the webhook ({test.Reason})"),
            new($"ตรวจว่า worker ทำงานอยู่ (otopformsync run) ชื่อเครื่องและใบรับรอง HTTPS ใช้ได้จากอินเทอร์เน็ต และเครื่องด้านหน้าส่งต่อมาที่ {settings.Listen}", $"see that the worker runs (otopformsync run), that host name and certificate serve from the internet, and that the server in front passes HTTPS on to {settings.Listen}")),
        var status => new(
            LineMark.Warning,
            new($"LINE เรียก webhook ได้ แต่คำตอบคือ {status}", FormattableString.Invariant($"LINE reaches the webhook, which answers {status}")),
            new($"ตรวจว่า worker ทำงานอยู่ (otopformsync run) อ่าน {settings.ChannelSecret.Name} และเขียนดิสก์ได้ และเครื่องด้านหน้าส่งต่อมาที่ {settings.Listen}", $"see that the worker runs (otopformsync run), can read {settings.ChannelSecret.Name} and write to the disk, and that the server in front passes HTTPS on to {settings.Listen}")),
    };

    private async Task<IReadOnlyList<LineFinding>> GroupAsync(CancellationToken cancellationToken)
    {
        if (settings.Group is not { } group)
        {
            return
            [
                new(
                    LineMark.Warning,
                    new("ยังไม่ได้ระบุกลุ่ม", "no group is named yet"),
                    new("เชิญบัญชีทางการเข้ากลุ่ม แล้วใส่รหัสกลุ่มที่ status แสดงใน workspace.yaml (line › group)", "invite the official account to the group, then name the group that 'status' shows in workspace.yaml (line, group)")),
            ];
        }

        try
        {
            var summary = await client.GetGroupAsync(group, cancellationToken);
            var found = LineFinding.Well($"บัญชีทางการอยู่ในกลุ่ม {summary.GroupName}", $"the official account is in the group {summary.GroupName}");
            return settings.Pushes ? [found, await QuotaAsync(group, cancellationToken)] : [found];
        }
        catch (LineUnavailableException fault) when (fault.Kind == LineFaultKind.NotThere)
        {
            return
            [
                new(
                    LineMark.Wrong,
                    new("บัญชีทางการไม่ได้อยู่ในกลุ่มที่ระบุใน workspace.yaml (line › group)", "the official account is not in the group that workspace.yaml names (line, group)"),
                    new("เปิด Allow bot to join group chats แล้วเชิญบัญชีทางการเข้ากลุ่มใหม่ หรือแก้รหัสกลุ่ม", "switch on 'Allow bot to join group chats' and invite it again, or correct the group's id")),
            ];
        }
    }

    private async Task<LineFinding> QuotaAsync(string group, CancellationToken cancellationToken)
    {
        var quota = await client.GetQuotaAsync(cancellationToken);
        var members = await client.CountMembersAsync(group, cancellationToken);
        return quota.Suffices(members)
            ? LineFinding.Well(
                quota.Left is { } left ? $"ส่งเข้ากลุ่มได้: เหลือ {left} ข้อความในเดือนนี้ ครั้งละ {members}" : "ส่งเข้ากลุ่มได้ไม่จำกัดจำนวน",
                quota.Left is { } rest ? FormattableString.Invariant($"pushes go out: {rest} messages left this month, {members} a push") : "pushes go out, any number of them")
            : new(
                LineMark.Warning,
                new($"ข้อความเดือนนี้เหลือ {quota.Left} แต่ส่งเข้ากลุ่มครั้งละ {members}", FormattableString.Invariant($"{quota.Left} messages are left this month, and a push takes {members}")),
                new("ระบบส่งอีเมลถึงเจ้าหน้าที่แทนจนถึงวันที่ 1 เดือนหน้า หรือเพิ่มแพ็กเกจที่ LINE Official Account Manager", "a mail to the officers goes out instead until the 1st; or take a larger plan in the LINE Official Account Manager"));
    }

    private LineFinding FaultOf(LineUnavailableException fault) => new(
        fault.Kind == LineFaultKind.Passing ? LineMark.Warning : LineMark.Wrong,
        fault.Telling.Quoting(fault.Said),
        fault.Kind switch
        {
            LineFaultKind.Passing => new("ตรวจอินเทอร์เน็ตและไฟร์วอลล์ แล้วลองใหม่ภายหลัง", "check the network and the firewall, and try again later"),
            LineFaultKind.Token => new($"ออก channel access token ใหม่ที่ LINE Developers › Messaging API แล้วใส่ใน {settings.AccessToken.Name}", $"issue a channel access token in the LINE Developers console, Messaging API, and put it into {settings.AccessToken.Name}"),
            LineFaultKind.NotAllowed => new("ตรวจแพ็กเกจและสถานะบัญชีที่ LINE Official Account Manager", "look at plan and state of the account in the LINE Official Account Manager"),
            LineFaultKind.MonthlyLimit => new("ระบบส่งอีเมลถึงเจ้าหน้าที่แทนจนถึงวันที่ 1 เดือนหน้า หรือเพิ่มแพ็กเกจที่ LINE Official Account Manager", "a mail to the officers goes out instead until the 1st; or take a larger plan in the LINE Official Account Manager"),
            LineFaultKind.NotThere or LineFaultKind.Refused => new("แก้ line ใน workspace.yaml แล้วลองใหม่", "correct 'line' in workspace.yaml and try again"),
        });
}
