namespace OtopFormSync.Documents;

/// <summary>What the steps of a reading cost, in units of work. A unit is about ten nanoseconds on an office machine: only the proportions matter.</summary>
internal static class Cost
{
    /// <summary>A byte of an unpacked part, checked by us or read by a library.</summary>
    public const int Byte = 1;

    /// <summary>A cell that is looked at, mostly an empty one.</summary>
    public const int SeenCell = 1;

    /// <summary>A cell with text.</summary>
    public const int KeptCell = 16;

    /// <summary>A cell of a finished table, those that only fill a row included.</summary>
    public const int TableCell = 50;

    /// <summary>An element that the parser of markup makes.</summary>
    public const int Element = 250;

    /// <summary>A node of markup that is visited.</summary>
    public const int Node = 10;

    /// <summary>A character that is copied.</summary>
    public const int Char = 1;
}
