namespace OtopFormSync.Core.Normalization;

/// <summary>Why a text was not read. Codes are stable: they are stored and shown beside the Thai sentence.</summary>
public enum DoubtCode
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text is none of the known forms.</summary>
    Unreadable,
}
