using OtopFormSync.Core;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line;
using OtopFormSync.Line.Messaging;

namespace OtopFormSync.Worker.Doctor;

/// <summary>The channel in LINE: its secrets, and what LINE says of token, webhook, group and quota.</summary>
/// <param name="settings">What the workspace says.</param>
/// <param name="workspace">The workspace's folder.</param>
internal sealed class LineChecks(LineSettings settings, string workspace)
{
    private static readonly Telling Group = Telling.Same("LINE");

    /// <summary>The files with the secrets, which need no network.</summary>
    /// <param name="isAsked">True when LINE is asked as well, which names what they lack.</param>
    public IEnumerable<Finding> Files(bool isAsked) =>
        from secret in new[] { settings.ChannelSecret, settings.AccessToken }
        let text = new LineSecretText(secret, workspace)
        let file = text.File
        where file is not null && File.Exists(file) && !(isAsked && text.Read() is null)
        select SecretFiles.Of(Group, secret.Name, file);

    /// <summary>Everything that asks LINE.</summary>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Finding>> AskAsync(TimeProvider machine, CancellationToken cancellationToken)
    {
        using var client = new LineClient(settings, workspace, machine);
        var found = await new LineCheck(client, settings, workspace).LookAsync(cancellationToken);
        return [.. found.Select(finding => new Finding(Group, MarkOf(finding.Mark), finding.Fact, finding.Remedy))];
    }

    private static Mark MarkOf(LineMark mark) => mark switch
    {
        LineMark.Well => Mark.Well,
        LineMark.Warning => Mark.Warning,
        LineMark.Wrong => Mark.Wrong,
    };
}
