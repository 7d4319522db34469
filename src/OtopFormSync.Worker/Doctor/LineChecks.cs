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

    /// <summary>The rights of the files with the secrets, which need no network.</summary>
    public IEnumerable<Finding> Files() =>
        from secret in new[] { settings.ChannelSecret, settings.AccessToken }
        let file = new LineSecretText(secret, workspace).File
        where file is not null && File.Exists(file)
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
