using System.CommandLine;

namespace OtopFormSync.Worker.Commands;

/// <summary>Where a command puts what it makes: a folder of the workspace, unless <c>--out</c> names another.</summary>
/// <param name="name">The workspace's folder.</param>
internal sealed class OutFolder(string name)
{
    /// <summary>Which other one.</summary>
    public Option<string?> Option { get; } = new("--out") { Description = $"Where to put it; the folder {name}/ of the workspace unless given", HelpName = "DIR" };

    /// <summary>The folder as a full path; need not exist.</summary>
    public string Of(ParseResult parsed, string workspace) => Path.GetFullPath(parsed.GetValue(Option) ?? Path.Combine(workspace, name));
}
