using System.Collections.Immutable;

namespace OtopFormSync.Core.Reporting;

/// <summary>A file in a LINE chat, or a picture.</summary>
/// <param name="Name">Its name; of a picture, which has none, one that was made.</param>
/// <param name="State">Whether it could be had.</param>
/// <param name="Bytes">All of it; empty when it could not be had.</param>
public sealed record LineFile(string Name, LineFileState State, ImmutableArray<byte> Bytes);

/// <summary>Whether a file in a LINE chat could be had.</summary>
public enum LineFileState
{
    /// <summary>It is there.</summary>
    Whole,

    /// <summary>A picture that is there: what it shows, a person must look at.</summary>
    Picture,

    /// <summary>LINE had removed it before it could be fetched.</summary>
    Gone,

    /// <summary>It is longer than what is taken.</summary>
    TooLong,

    /// <summary>LINE did not give it out for a whole day.</summary>
    NotGiven,
}
