namespace OtopFormSync.Core.Programs;

/// <summary>What the addresses of a form are worth.</summary>
public enum FormAddresses
{
    /// <summary>Typed by whoever filled it in (default): they count, and are shown as unproved.</summary>
    Typed,

    /// <summary>Of the account that was signed in.</summary>
    Verified,
}

/// <summary>What becomes of an answer that does not say who gave it.</summary>
public enum UnsignedAnswers
{
    /// <summary>It waits for an officer.</summary>
    Wait,

    /// <summary>It counts as the district's.</summary>
    Accept,
}
