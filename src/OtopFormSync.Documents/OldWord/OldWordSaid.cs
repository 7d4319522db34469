using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.OldWord;

/// <summary>What is said of the letters in a run.</summary>
/// <param name="Letters">How they look.</param>
/// <param name="IsDeleted">True for what was taken away while changes were tracked.</param>
internal readonly record struct OldWordLetters(Letters Letters, bool IsDeleted);

/// <summary>What is said of a paragraph.</summary>
/// <param name="IsInTable">True within a table.</param>
/// <param name="Depth">How many tables lie around it.</param>
/// <param name="Row">The row that ends with it; null for any other paragraph.</param>
internal readonly record struct OldWordParagraph(bool IsInTable, int Depth, OldWordRow? Row);

/// <summary>The cells of a row.</summary>
/// <param name="Cells">Where each ends, and whether it continues the one above.</param>
/// <param name="IsMergedAcross">True when cells beside each other are merged, in a way that versions of Word write differently.</param>
internal sealed record OldWordRow(IReadOnlyList<(int Edge, bool ContinuesAbove)> Cells, bool IsMergedAcross);
