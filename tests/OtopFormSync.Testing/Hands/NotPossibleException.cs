namespace OtopFormSync.Testing.Hands;

/// <summary>What a person cannot do in this kind of results, and why.</summary>
public sealed class NotPossibleException(string why) : Exception(why);
