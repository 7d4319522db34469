using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line.Reading;

namespace OtopFormSync.Line;

/// <summary>The LINE channel of a workspace, put together.</summary>
public sealed class LineWorkspace
{
    private readonly ReviewFolder _review;

    /// <summary>Puts it together. LINE is not asked yet.</summary>
    /// <param name="settings">What the workspace says.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <param name="content">Fetches files and pictures.</param>
    /// <param name="record">The record.</param>
    /// <param name="time">The worker's clock.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="isTrial">True when nothing may be changed.</param>
    public LineWorkspace(LineSettings settings, string folder, ILineContent content, IReportStore record, TimeProvider time, TimeProvider machine, bool isTrial)
    {
        _review = new(folder);
        Inbox = new LineInbox(settings, folder, content, record, time, machine, isTrial);
        Forget = isTrial ? _ => { } : report => _review.Remove(report.Place);
    }

    /// <summary>What was said in LINE.</summary>
    public IReportSource Inbox { get; }

    /// <summary>Removes the picture of a report that is kept no longer.</summary>
    public Action<RawReport> Forget { get; }

    /// <summary>What is wrong with the secrets that a workspace names for its channel.</summary>
    /// <param name="settings">What the workspace says.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <returns>One line for each file that is not there: the file, what is wrong and what is expected.</returns>
    public static IReadOnlyList<string> ProblemsOf(LineSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            .. from secret in new[] { (Of: settings.ChannelSecret, What: "channel secret"), (Of: settings.AccessToken, What: "channel access token") }
               where new LineSecretText(secret.Of, folder).File is { } file && !File.Exists(file)
               select $"{secret.Of.Name}: the file is not there — expected the {secret.What} of LINE in one line",
        ];
    }
}
