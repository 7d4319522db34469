namespace OtopFormSync.Documents;

/// <summary>Carries the reason from the depth of a parser to the reader's outcome; never leaves this assembly.</summary>
internal sealed class UnreadableException(Complaint complaint) : Exception(complaint.Telling.InEnglish)
{
    /// <summary>What is wrong and what to do.</summary>
    public Complaint Complaint { get; } = complaint;
}
