using System.Net;

namespace OtopFormSync.Core.Workspaces;

/// <summary>A group in LINE whose official account is ours: reports come in by its webhook; what is pushed to the group goes out by its Messaging API.</summary>
public sealed record LineSettings
{
    /// <summary>Where the webhook's path lies unless another is said.</summary>
    public const string StandardPath = "/line/webhook";

    /// <summary>The port on which the webhook is heard unless another is said.</summary>
    public const int StandardPort = 8477;

    /// <summary>For how many days a message without a figure is kept unless another number is said.</summary>
    public const int StandardRetentionDays = 30;

    /// <summary>Where the channel secret lies, by which LINE signs what it sends; it never stands in a file of the configuration.</summary>
    public required LineSecret ChannelSecret { get; init; }

    /// <summary>Where the channel access token lies, by which we are let in at LINE.</summary>
    public required LineSecret AccessToken { get; init; }

    /// <summary>The id of the group (C and 32 hex digits); null until the account was invited and the administrator confirmed what it was invited to. Of no other group anything is read.</summary>
    public string? Group { get; init; }

    /// <summary>Where the webhook is heard: this machine alone by default, behind a server that brings the certificate.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, StandardPort);

    /// <summary>The webhook's path, with its leading slash.</summary>
    public string Path { get; init; } = StandardPath;

    /// <summary>For how many days a message that holds no figure is kept.</summary>
    public int RetentionDays { get; init; } = StandardRetentionDays;

    /// <summary>Whether digests and reminders are to be pushed to the group.</summary>
    public bool Push { get; init; }

    /// <summary>Whether they are: there is a group to push them to.</summary>
    public bool Pushes => Push && Group is not null;

    /// <summary>Where the Messaging API and its contents are, for an emulator; null for LINE's.</summary>
    public Uri? Address { get; init; }
}

/// <summary>Where a secret of the LINE channel lies.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Name">The file, relative to the workspace, or the environment's variable.</param>
public sealed record LineSecret(LineSecretKind Kind, string Name);

/// <summary>In what a secret lies.</summary>
public enum LineSecretKind
{
    /// <summary>In a file: its first line that is not empty.</summary>
    File,

    /// <summary>In a variable of the environment.</summary>
    Variable,
}
