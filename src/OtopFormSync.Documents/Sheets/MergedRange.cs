namespace OtopFormSync.Documents.Sheets;

/// <summary>Cells that are merged; rows and columns count from 0.</summary>
internal readonly record struct MergedRange(int FromRow, int FromColumn, int ToRow, int ToColumn);
