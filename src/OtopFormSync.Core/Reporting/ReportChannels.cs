namespace OtopFormSync.Core.Reporting;

/// <summary>What a channel is called.</summary>
public static class ReportChannels
{
    /// <summary>What people call it.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The Thai name.</returns>
    public static string InThai(this ReportChannel channel) => channel switch
    {
        ReportChannel.Form => "แบบฟอร์ม",
        ReportChannel.Mail => "อีเมล",
        ReportChannel.Line => "LINE",
    };
}
