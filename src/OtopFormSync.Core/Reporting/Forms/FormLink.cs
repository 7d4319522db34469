using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Forms;

/// <summary>The link of a program's Form with district and month chosen, and the choices as the Form offers them.</summary>
public static class FormLink
{
    /// <summary>What stands for the district in the setting.</summary>
    public const string District = "{district}";

    /// <summary>What stands for the month in the setting.</summary>
    public const string Month = "{month}";

    /// <summary>A district as the Form offers it.</summary>
    /// <param name="district">The district.</param>
    public static string ChoiceOf(District district)
    {
        ArgumentNullException.ThrowIfNull(district);
        return district.Name;
    }

    /// <summary>A month as the Form offers it.</summary>
    /// <param name="month">The month.</param>
    public static string ChoiceOf(ReportingMonth month) => ThaiText.Month(month);

    /// <summary>The link for one district's report of a month.</summary>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <returns>The link; null when the program file names none.</returns>
    public static string? Of(Program program, District district, ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.Form.Link?
            .Replace(District, Uri.EscapeDataString(ChoiceOf(district)), StringComparison.Ordinal)
            .Replace(Month, Uri.EscapeDataString(ChoiceOf(month)), StringComparison.Ordinal);
    }
}
