namespace OtopFormSync.LineEmulator.Traffic;

/// <summary>What goes wrong with one call.</summary>
public abstract record LineFault
{
    private LineFault()
    {
    }

    /// <summary>Too many calls in a while; nothing is done.</summary>
    public static LineFault RateLimit { get; } = new Answer(429, "The API rate limit has been exceeded. Try again later.");

    /// <summary>The month's messages are used up, whatever the quota said; nothing is done.</summary>
    public static LineFault MonthlyLimit { get; } = new Answer(429, "You have reached your monthly limit.");

    /// <summary>The token is taken for a wrong one.</summary>
    public static LineFault TokenRefused { get; } = new Answer(401, "Authentication failed. Confirm that the access token in the authorization header is valid.");

    /// <summary>LINE stumbles; nothing is done, which nobody is told.</summary>
    public static LineFault Stumble { get; } = new Answer(500, "Internal server error");

    /// <summary>An error instead of the answer.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Message">LINE's words.</param>
    /// <param name="IsApplied">True when the call was carried out all the same.</param>
    public sealed record Answer(int Status, string Message, bool IsApplied = false) : LineFault;

    /// <summary>The line is lost.</summary>
    /// <param name="IsApplied">True when the call was carried out before.</param>
    public sealed record Lost(bool IsApplied) : LineFault;

    /// <summary>The call waits by the emulator's clock, then it is carried out; <see cref="Timeout.InfiniteTimeSpan"/> until the client gives up.</summary>
    /// <param name="Wait">How long.</param>
    public sealed record Slow(TimeSpan Wait) : LineFault;

    /// <summary>Something between answers with a page, as a hotel's network does.</summary>
    public sealed record Page : LineFault;

    /// <summary>Half of the answer comes, and then nothing more.</summary>
    public sealed record Cut : LineFault;
}
