using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting;

/// <summary>How the names of our notices begin. A report may answer one, so that who reads reports knows it as well as who writes notices.</summary>
public static class NoticeName
{
    /// <summary>The word for receipts.</summary>
    public const string Receipt = "receipt";

    /// <summary>How the names of all notices of a kind to a recipient begin.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The word for the kind.</param>
    /// <param name="recipient">Whom they are for.</param>
    /// <returns>The beginning, up to what they are about.</returns>
    public static string PrefixOf(ProgramId program, string kind, string recipient) => $"{program}.{kind}.{recipient}.".ToLowerInvariant();

    /// <summary>How the names of all receipts to a district begin.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="district">The district.</param>
    /// <returns>The beginning, up to the report's id.</returns>
    public static string ReceiptsOf(ProgramId program, DistrictCode district)
    {
        ArgumentNullException.ThrowIfNull(district);
        return PrefixOf(program, Receipt, district.Value);
    }
}
