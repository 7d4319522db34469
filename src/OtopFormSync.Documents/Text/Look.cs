namespace OtopFormSync.Documents.Text;

/// <summary>How a piece of text stands in its document. Of several the last counts: what nobody sees is not read as struck out.</summary>
internal enum Look
{
    /// <summary>As any text.</summary>
    Plain,

    /// <summary>Raised or lowered, as note marks are.</summary>
    Raised,

    /// <summary>Struck out.</summary>
    Struck,

    /// <summary>Hidden, or in the colour of its ground.</summary>
    Unseen,
}
