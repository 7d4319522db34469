namespace OtopFormSync.Core.Reporting;

/// <summary>What a channel is called, and what it says of who reports.</summary>
public static class ReportChannels
{
    /// <summary>What people call it.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The Thai name.</returns>
    public static string InThai(this ReportChannel channel) => channel switch
    {
        ReportChannel.Form => "แบบฟอร์ม",
        ReportChannel.Mail => "อีเมล",
    };

    /// <summary>Whether a report names its sender, who must then be a contact of the district. A row of the Form is the district's by itself, and its receipt goes to all contacts.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>True for a mail.</returns>
    public static bool NamesSender(this ReportChannel channel) => channel switch
    {
        ReportChannel.Form => false,
        ReportChannel.Mail => true,
    };
}
