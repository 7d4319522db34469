using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading;

/// <summary>An officer's own grade (ระดับที่ปรับ), which overrules the computed one.</summary>
/// <param name="District">The district.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">The reason; null when the officer gave none.</param>
public sealed record GradeOverride(DistrictCode District, Grade Grade, string? Reason);
