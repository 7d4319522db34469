using System.Diagnostics.CodeAnalysis;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting;

/// <summary>How the names of our notices begin. A report may answer one, so that who reads reports knows it as well as who writes notices.</summary>
public static class NoticeName
{
    /// <summary>The word for receipts.</summary>
    public const string Receipt = "receipt";

    /// <summary>In a receipt's name, between the report and what it stands for anew: the row says again what it said before an edit.</summary>
    public const string Undone = "-undone-";

    /// <summary>In a receipt's name, between the report and when it went: the row that the district was told of is another district's by now.</summary>
    public const string Moved = "-moved-";

    /// <summary>How the names of all notices of a kind to a recipient begin.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The word for the kind.</param>
    /// <param name="recipient">Whom they are for.</param>
    /// <returns>The beginning, up to what they are about.</returns>
    public static string PrefixOf(ProgramId program, string kind, string recipient) => $"{program}.{kind}.{recipient}.".ToLowerInvariant();

    /// <summary>What a notice is about, by the end of its name: a report, a month, a day.</summary>
    /// <param name="name">A notice's key, or what stands before the @ of a Message-ID.</param>
    /// <returns>What stands behind the last point.</returns>
    public static string SubjectOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name[(name.LastIndexOf('.') + 1)..];
    }

    /// <summary>The report that a receipt's name ends with.</summary>
    /// <param name="name">A notice's key, or what stands before the @ of a Message-ID.</param>
    /// <returns>The report; null for a name that ends otherwise, as that of a list does.</returns>
    public static RawReportId? ReportOf(string name) => RawReportId.TryParse(SubjectOf(name).Split([Undone, Moved], StringSplitOptions.None)[0], null, out var report) ? report : null;

    /// <summary>The name of a notice in the Message-ID of its mail.</summary>
    /// <param name="messageId">The Message-ID.</param>
    /// <returns>What stands before the @.</returns>
    public static string OfMessage(string messageId)
    {
        ArgumentNullException.ThrowIfNull(messageId);
        return messageId.Split('@')[0];
    }

    /// <summary>Whether a name is that of a notice of a program.</summary>
    /// <param name="name">A notice's key, or what stands before the @ of a Message-ID.</param>
    /// <param name="program">The program's id.</param>
    /// <returns>True for one of the program's.</returns>
    public static bool IsOf(string name, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(program);
        return name.StartsWith($"{program}.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a name is that of a receipt, to whichever district.</summary>
    /// <param name="name">What stands before the @ of a Message-ID.</param>
    /// <param name="program">The program's id.</param>
    /// <returns>True for one of the program's.</returns>
    public static bool IsReceipt(string name, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith($"{program}.{Receipt}.".ToLowerInvariant(), StringComparison.Ordinal);
    }

    /// <summary>Reads of which report a district's receipt is, whichever program's: one receipt answers a report for several.</summary>
    /// <param name="name">What stands before the @ of a Message-ID.</param>
    /// <param name="district">The district.</param>
    /// <param name="report">The report.</param>
    /// <returns>Whether it is such a receipt's name.</returns>
    public static bool TryReadReceipt(string name, DistrictCode district, [NotNullWhen(true)] out RawReportId? report)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(district);
        report = name.Split('.') is [_, Receipt, var code, _] && code == district.Value ? ReportOf(name) : null;
        return report is not null;
    }
}
