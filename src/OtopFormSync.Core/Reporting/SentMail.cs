namespace OtopFormSync.Core.Reporting;

/// <summary>A mail of ours that went out, or may have.</summary>
/// <param name="Key">Its notice's key.</param>
/// <param name="To">The addresses.</param>
/// <param name="At">When.</param>
public sealed record SentMail(string Key, ValueList<string> To, DateTimeOffset At);
