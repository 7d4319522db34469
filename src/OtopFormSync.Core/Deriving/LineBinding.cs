using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Deriving;

/// <summary>From an instant on, somebody speaks for a district in LINE.</summary>
/// <param name="User">The id by which LINE knows the person; never logged.</param>
/// <param name="District">The district; null when the person speaks for none any more.</param>
/// <param name="At">The instant. Until then what was bound before holds; what was written before the first binding is its.</param>
public sealed record LineBinding(string User, DistrictCode? District, DateTimeOffset At);
