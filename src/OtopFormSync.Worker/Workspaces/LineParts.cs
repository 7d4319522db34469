using OtopFormSync.Core.Workspaces;
using OtopFormSync.Folder;
using OtopFormSync.Line;
using OtopFormSync.Line.Messaging;
using OtopFormSync.Line.Pushing;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>A group in LINE, beside whatever else a workspace is connected to: reports that are written there, and what the group is told.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Client">LINE.</param>
internal sealed record LineParts(LineSettings Settings, LineClient Client)
{
    /// <summary>The ways of mails, with the group told besides; as they are where it is told nothing.</summary>
    /// <param name="mail">How mails come and go.</param>
    /// <param name="time">The worker's clock.</param>
    public MailParts Tell(MailParts mail, TimeProvider time) =>
        Settings is { Pushes: true, Group: { } group } ? mail with { Sender = new GroupSender(mail.Sender, Client, group, time) } : mail;

    /// <summary>What the cycle is connected to, with the group's messages among its sources.</summary>
    /// <param name="parts">Everything else.</param>
    /// <param name="layout">The workspace.</param>
    /// <param name="record">The record.</param>
    /// <param name="time">The worker's clock.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="isTrial">True when nothing may be changed.</param>
    public WorkspaceParts Join(WorkspaceParts parts, FolderLayout layout, IOpenStore record, TimeProvider time, TimeProvider machine, bool isTrial)
    {
        var line = new LineWorkspace(Settings, layout.Root, Client, record, time, machine, isTrial);
        return parts with { Sources = [.. parts.Sources, line.Inbox], Forget = line.Forget };
    }
}
