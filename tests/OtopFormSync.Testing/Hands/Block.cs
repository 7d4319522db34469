namespace OtopFormSync.Testing.Hands;

/// <summary>A rectangle of cells that a person marks; rows and columns count from 1, both ends belong to it.</summary>
public sealed record Block(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
