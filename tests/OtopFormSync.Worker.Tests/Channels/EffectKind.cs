namespace OtopFormSync.Worker.Tests.Channels;

/// <summary>What a worker has an effect on.</summary>
internal enum EffectKind
{
    /// <summary>The record.</summary>
    Record,

    /// <summary>Any other file of the workspace.</summary>
    File,

    /// <summary>The spreadsheet: a call that arrived or was answered.</summary>
    Sheet,

    /// <summary>Mail: a call of Gmail's, or a line said to the mail server.</summary>
    Mail,

    /// <summary>LINE: a call that arrived or was carried out.</summary>
    Line,
}
