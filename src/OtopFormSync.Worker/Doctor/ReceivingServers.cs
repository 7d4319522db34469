using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Worker.Doctor;

/// <summary>Which server's check of senders counts. The latest mails say which one receives them; whether it is the office's, a person knows.</summary>
internal static class ReceivingServers
{
    /// <summary>Looks at it.</summary>
    /// <param name="group">The area.</param>
    /// <param name="servers">The server whose check stands topmost in each of the latest mails; null where there is none.</param>
    /// <param name="named">The server that the workspace names; null for none.</param>
    public static IEnumerable<Finding> Of(Telling group, IReadOnlyList<string?> servers, string? named)
    {
        if (servers.Count == 0)
        {
            yield break;
        }

        var seen = UnnamedServer.MostSeen(servers).Seen;
        if (named is not null)
        {
            yield return servers.Any(server => string.Equals(server, named, StringComparison.OrdinalIgnoreCase))
                ? Finding.Well(group, $"ผลตรวจผู้ส่งของ {named} เท่านั้นที่นับ", $"only the check of senders by {named} counts")
                : Finding.Warning(
                    group,
                    new($"ไม่มีอีเมลฉบับใดมีผลตรวจผู้ส่งของ {named} (authserv)", $"no mail carries a check of its sender by {named} (authserv)"),
                    seen is null ? new("ถามผู้ดูแลระบบอีเมล", "ask whoever runs the mail server") : new($"อีเมลส่วนใหญ่มีผลตรวจของ {seen} หากเป็นเซิร์ฟเวอร์ของสำนักงาน ใส่ใน workspace.yaml: authserv: {seen}", $"most mails carry one by {seen}; if that is the office's server, put into workspace.yaml: authserv: {seen}"));
            yield break;
        }

        yield return Finding.Warning(
            group,
            new("workspace.yaml ยังไม่ระบุเซิร์ฟเวอร์ที่รับอีเมล (authserv) รายงานทางอีเมลจึงรอ", "workspace.yaml does not name the server that receives mails (authserv), so reports by mail wait"),
            seen is null
                ? new("ไม่มีอีเมลฉบับใดมีผลตรวจผู้ส่ง ให้ผู้ดูแลระบบอีเมลเปิดการตรวจ แล้วใส่ชื่อเซิร์ฟเวอร์ใน workspace.yaml: authserv: …", "no mail carries a check of its sender: have the mail server make one, then put its name into workspace.yaml: authserv: …")
                : new($"อีเมลส่วนใหญ่มีผลตรวจของ {seen} หากเป็นเซิร์ฟเวอร์ของสำนักงาน ใส่ใน workspace.yaml: authserv: {seen}", $"most mails carry the check of {seen}; if that is the office's server, put into workspace.yaml: authserv: {seen}"));
    }
}
