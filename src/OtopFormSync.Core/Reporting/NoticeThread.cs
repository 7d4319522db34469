using System.Diagnostics.CodeAnalysis;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting;

/// <summary>The thread in which all mails about one month of a district stand: mail programs carry it through every answer.</summary>
public static class NoticeThread
{
    /// <summary>The thread's name, which stands before the @ of its Message-ID.</summary>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <returns>The name.</returns>
    public static string Of(ProgramId program, DistrictCode district, ReportingMonth month) => $"{PrefixOf(program, district)}{month}";

    /// <summary>Reads the month of a district's thread.</summary>
    /// <param name="name">What stands before the @ of a Message-ID.</param>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <returns>Whether it is such a thread's name.</returns>
    public static bool TryRead(string name, ProgramId program, DistrictCode district, [NotNullWhen(true)] out ReportingMonth? month)
    {
        ArgumentNullException.ThrowIfNull(name);
        month = null;
        var prefix = PrefixOf(program, district);
        return name.StartsWith(prefix, StringComparison.Ordinal) && ReportingMonth.TryParse(name[prefix.Length..], null, out month);
    }

    /// <summary>Whether a name is that of a thread, whichever program's and district's.</summary>
    /// <param name="name">What stands before the @ of a Message-ID.</param>
    /// <returns>True for a thread's.</returns>
    public static bool IsOne(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('@')[0].Split('.') is ["thread", _, _, _];
    }

    /// <summary>Whether a name is that of a thread, whichever district's.</summary>
    /// <param name="name">What stands before the @ of a Message-ID.</param>
    /// <param name="program">The program.</param>
    /// <returns>True for one of the program's.</returns>
    public static bool IsOne(string name, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith($"thread.{program}.", StringComparison.Ordinal);
    }

    /// <summary>Whether a name is that of a district's thread, whichever program's.</summary>
    /// <param name="name">What stands before the @ of a Message-ID.</param>
    /// <param name="district">The district.</param>
    /// <returns>True for one of the district's.</returns>
    public static bool IsOf(string name, DistrictCode district)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(district);
        return name.Split('.') is ["thread", _, var code, _] && code == district.Value;
    }

    private static string PrefixOf(ProgramId program, DistrictCode district) => $"thread.{program}.{district}.";
}
