namespace OtopFormSync.Core.Programs;

/// <summary>A grade (ระดับ) of the letter; A is the best. Greater values are worse.</summary>
public enum Grade
{
    /// <summary>ระดับ A.</summary>
    A,

    /// <summary>ระดับ B.</summary>
    B,

    /// <summary>ระดับ C.</summary>
    C,

    /// <summary>ระดับ D.</summary>
    D,
}
