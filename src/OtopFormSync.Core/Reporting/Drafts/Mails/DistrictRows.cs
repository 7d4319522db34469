using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Whose rows of the tables are filled in: a form that lists all districts comes back with one.</summary>
/// <param name="claims">All claims of the mail.</param>
/// <param name="rows">The filled rows by table and name, in order.</param>
/// <param name="hidden">The filled rows that nobody sees, as a filter leaves them.</param>
internal sealed class DistrictRows(ValueList<Claim> claims, ValueList<DistrictRows.Row> rows, ValueList<DistrictRows.Row> hidden)
{
    /// <summary>Looks over the tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="claims">All claims of the mail.</param>
    public static DistrictRows Of(ValueList<ReadTable> tables, ValueList<Claim> claims) => new(claims, Filled(tables, claims, ClaimSight.Plain), Filled(tables, claims, ClaimSight.Hidden));

    private static ValueList<Row> Filled(ValueList<ReadTable> tables, ValueList<Claim> claims, ClaimSight sight) => claims
        .Where(claim => claim is { Spot: not null, District: not null, Kind: not (ClaimKind.Province or ClaimKind.Target or ClaimKind.Base or ClaimKind.Comparison) } && claim.Sight == sight)
        .GroupBy(claim => (claim.Spot!.Table, Name: NameOf(claim.District!)))
        .Select(group => new Row(tables[group.Key.Table].Place, group.Key.Table, group.First().District!, [.. group.Where(claim => claim.Kind == ClaimKind.Reported && !claim.SpansMonths)]))
        .ToValueList();

    /// <summary>What forbids to take the tables as they are: several districts, or the letter's own targets.</summary>
    /// <param name="program">The program.</param>
    /// <param name="senderDistrict">The sender's district; null when the sender is nobody's contact.</param>
    public IEnumerable<DraftProblem> Problems(Program program, District? senderDistrict)
    {
        // A filter may hide the very row that was meant.
        if (HiddenOwn(senderDistrict) is { } own && !rows.IsEmpty)
        {
            yield return new DraftProblem.SeveralDistricts(own.Place, [.. rows.Select(row => row.Text), own.Text]);
        }

        foreach (var table in rows.GroupBy(row => row.Table))
        {
            if (IsTargetTable(program, [.. table]))
            {
                yield return new DraftProblem.Targets(table.First().Place, table.First().Text);
            }
            else if (table.Count() > 1)
            {
                yield return new DraftProblem.SeveralDistricts(table.First().Place, table.Select(row => row.Text).ToValueList()) { Districts = table.Select(row => NameOf(row.District).TrimStart('?').Trim()).ToValueList() };
            }
        }

        var single = rows.GroupBy(row => row.Table).Where(table => table.Count() == 1).Select(table => table.First()).DistinctBy(row => NameOf(row.District)).ToList();
        if (single.Count > 1)
        {
            yield return new DraftProblem.SeveralDistricts(single[1].Place, single.Select(row => row.Text).ToValueList());
        }
    }

    /// <summary>The district of the rows that are read: the sender's own among several, else the first; null when no row names one.</summary>
    /// <param name="senderDistrict">The sender's district; null when the sender is nobody's contact.</param>
    public Reading<District>? Chosen(District? senderDistrict) =>
        (rows.FirstOrDefault(row => IsOf(row, senderDistrict)) ?? HiddenOwn(senderDistrict) ?? (rows.IsEmpty ? null : rows[0]))?.District;

    private Row? HiddenOwn(District? senderDistrict) =>
        senderDistrict is null || rows.Any(row => IsOf(row, senderDistrict)) ? null : hidden.FirstOrDefault(row => IsOf(row, senderDistrict));

    private static bool IsOf(Row row, District? district) => row.District.TryGetValue(out var named) && named == district;

    /// <summary>The claims of that district, and those that name none. What several districts' rows add up to says nothing of one of them.</summary>
    /// <param name="senderDistrict">The sender's district; null when the sender is nobody's contact.</param>
    public IEnumerable<Claim> OwnClaims(District? senderDistrict) =>
        Chosen(senderDistrict) is { } chosen
            ? claims.Where(claim => claim.District is null ? claim.Kind is not (ClaimKind.Total or ClaimKind.Province) || !IsOfSeveral(claim.Spot) : string.Equals(NameOf(claim.District), NameOf(chosen), StringComparison.Ordinal))
            : claims;

    private bool IsOfSeveral(TableSpot? spot) => spot is not null && rows.Where(row => row.Table == spot.Table).Skip(1).Any();

    // Two months or more that equal the printed targets to the baht, or a whole table of them.
    private static bool IsTargetTable(Program program, List<Row> table)
    {
        var cells = table.SelectMany(row => row.Claims.Select(claim => (row.District, Claim: claim))).Where(cell => cell.Claim is { Indicator: not null, Month: not null }).ToList();
        return cells.Count >= 2 && cells.TrueForAll(cell => cell.District.TryGetValue(out var district) && cell.Claim.Month!.TryGetValue(out var month) && cell.Claim.Value.TryGetValue(out var value)
            && program.FindIndicator(cell.Claim.Indicator!)!.TargetOf(district.Code)?.OfMonth(month) == value);
    }

    private static string NameOf(Reading<District> district) => district.TryGetValue(out var known) ? known.Name : "?" + district.Original;

    /// <summary>A filled row.</summary>
    /// <param name="Place">The table.</param>
    /// <param name="Table">Its number within the report.</param>
    /// <param name="District">The district.</param>
    /// <param name="Claims">Its reported figures.</param>
    internal sealed record Row(string Place, int Table, Reading<District> District, ValueList<Claim> Claims)
    {
        /// <summary>The row in a line.</summary>
        public string Text => $"{District.Original.Trim()}: {string.Join(", ", Claims.Select(claim => claim.Value.Original))}";
    }
}
