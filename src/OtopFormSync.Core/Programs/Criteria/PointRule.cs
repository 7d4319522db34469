namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>Points and the conditions on the criterion that gives them.</summary>
/// <param name="Points">The points.</param>
/// <param name="Conditions">The conditions, of the criterion itself.</param>
public sealed record PointRule(decimal Points, ValueList<Condition> Conditions)
{
    /// <summary>The points as the name of what is reached.</summary>
    public Grade Name => Grade.Parse(Points.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
}
