using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs;

/// <summary>The months of a quarter that a district reports.</summary>
/// <param name="District">The district.</param>
/// <param name="Months">The months, in order.</param>
public sealed record DistrictMonths(DistrictCode District, ValueList<ReportingMonth> Months);
