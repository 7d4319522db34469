namespace OtopFormSync.Worker.Tests.Channels;

/// <summary>A mail that somebody got.</summary>
/// <param name="To">Who.</param>
/// <param name="Key">The key of the notice.</param>
/// <param name="Text">What it says.</param>
internal sealed record ArrivedMail(string To, string Key, string Text);
