namespace OtopFormSync.Google.Sheets.Results;

/// <summary>Where the parts of a tab come to stand; rows and columns from 1.</summary>
internal sealed record ObjectPlaces
{
    /// <summary>The header's row.</summary>
    public required int Header { get; init; }

    /// <summary>The row where the header stood before; 0 when it did not.</summary>
    public required int StandingHeader { get; init; }

    /// <summary>The first record; 0 when there is none.</summary>
    public required int FirstItem { get; init; }

    /// <summary>The last record; 0 when there is none.</summary>
    public required int LastItem { get; init; }

    /// <summary>The last row of the table, totals included.</summary>
    public required int LastRow { get; init; }

    /// <summary>The last row of ours.</summary>
    public required int LastLine { get; init; }

    /// <summary>The first column of the table.</summary>
    public required int FirstColumn { get; init; }

    /// <summary>The last column of the table.</summary>
    public required int LastColumn { get; init; }

    /// <summary>The hidden column right of the table.</summary>
    public required int LineKeyColumn { get; init; }

    /// <summary>The columns of the table, in the tab's order.</summary>
    public required IReadOnlyList<int> Columns { get; init; }

    /// <summary>The last column that stays in view; 0 when none does.</summary>
    public required int Frozen { get; init; }

    /// <summary>True when the tab has a table.</summary>
    public required bool HasTable { get; init; }

    /// <summary>True when its rows may be filtered.</summary>
    public required bool IsFiltered { get; init; }

    /// <summary>True when a chart stands below.</summary>
    public required bool HasChart { get; init; }

    /// <summary>The room that everything down to the header takes, in points.</summary>
    public required double PointsToHeader { get; init; }

    /// <summary>True when rows or columns were put in, taken out or moved.</summary>
    public required bool HasMoved { get; init; }

    /// <summary>True when columns were.</summary>
    public required bool HasMovedColumns { get; init; }
}
