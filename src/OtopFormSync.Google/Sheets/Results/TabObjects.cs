using System.Globalization;
using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>What lies over the cells of a tab: filter, bands, protection, colours by grade, chart, names, identity. Written when new, when the layout changed, or when the table did; what people removed stays removed.</summary>
internal sealed class TabObjects(ProgramId program, int sheetId, Tab tab, Sheet? standing, NamedRange? name, bool isAnew, ObjectPlaces places)
{
    /// <summary>The key of the metadata with the layout that a tab was written with.</summary>
    public const string LayoutKey = "otopformsync.layout";

    private const double MaxFrozenPoints = 330; // a head that fills a small screen must not be frozen
    private const string BandFill = "F7F9FC";
    private const int ChartWidth = 900;
    private const int ChartHeight = 400;

    private string Key => OwnTabs.KeyOf(program, tab.Key);

    /// <summary>The requests.</summary>
    public IEnumerable<Request> Requests() =>
        Properties()
            .Concat(Filter())
            .Concat(Bands())
            .Concat(Protection())
            .Concat(GradeColors())
            .Concat(Name())
            .Concat(Chart())
            .Concat(Identity());

    private IEnumerable<Request> Properties()
    {
        var grid = standing?.Properties.GridProperties;
        var freezes = places.HasTable && places.PointsToHeader <= MaxFrozenPoints;
        if (isAnew)
        {
            yield return new()
            {
                UpdateSheetProperties = new()
                {
                    Properties = new()
                    {
                        SheetId = sheetId,
                        TabColorStyle = Palette.Fill(tab.Accent) is { } color ? CellFormats.Color(color) : null,
                        GridProperties = new() { FrozenRowCount = freezes ? places.Header : 0, FrozenColumnCount = freezes ? places.Frozen : 0, HideGridlines = true },
                    },
                    Fields = "tabColorStyle,gridProperties(frozenRowCount,frozenColumnCount,hideGridlines)",
                },
            };
        }
        else if (freezes && grid?.FrozenRowCount > 0 && places.StandingHeader > 0 && grid.FrozenRowCount == places.StandingHeader && places.Header != places.StandingHeader)
        {
            yield return new()
            {
                UpdateSheetProperties = new() { Properties = new() { SheetId = sheetId, GridProperties = new() { FrozenRowCount = places.Header } }, Fields = "gridProperties.frozenRowCount" },
            };
        }
    }

    private IEnumerable<Request> Filter()
    {
        var stands = standing?.BasicFilter;
        var isOurs = stands is not null && (stands.Range?.StartRowIndex ?? 0) == places.StandingHeader - 1;
        if (!places.IsFiltered || (standing is not null && !isOurs && (stands is not null || !isAnew)))
        {
            yield break;
        }

        var range = Table(places.LastItem);
        if (places.HasMoved || !Ranges.AreSame(stands?.Range, range))
        {
            // What people chose to see stays, unless its columns moved.
            var chosen = places.HasMovedColumns ? null : stands;
            yield return new()
            {
                SetBasicFilter = new() { Filter = new() { Range = range, SortSpecs = chosen?.SortSpecs, FilterSpecs = chosen?.FilterSpecs, Criteria = chosen?.FilterSpecs is null ? chosen?.Criteria : null } },
            };
        }
    }

    private IEnumerable<Request> Bands()
    {
        if (!places.HasTable || places.FirstItem == 0)
        {
            yield break;
        }

        var id = StableHash.Id(Key, "bands");
        var stands = standing?.BandedRanges?.FirstOrDefault(band => band.BandedRangeId == id);
        var range = Ranges.Of(sheetId, places.FirstItem, places.LastItem, places.FirstColumn, places.LastColumn);
        var bands = new BandedRange
        {
            BandedRangeId = id,
            Range = range,
            RowProperties = new() { FirstBandColorStyle = CellFormats.Color("FFFFFF"), SecondBandColorStyle = CellFormats.Color(BandFill) },
        };
        // Google refuses two bands over one cell, and all else with them: people's own stay.
        if (stands is null && isAnew && standing?.BandedRanges?.Any(band => Ranges.Overlap(band.Range, range)) is not true)
        {
            yield return new() { AddBanding = new() { BandedRange = bands } };
        }
        else if (stands is not null && (isAnew || places.HasMoved || !Ranges.AreSame(stands.Range, range)))
        {
            yield return new() { UpdateBanding = new() { BandedRange = bands, Fields = isAnew ? "range,rowProperties" : "range" } };
        }
    }

    private IEnumerable<Request> Protection()
    {
        var id = StableHash.Id(Key, "protection");
        var stands = standing?.ProtectedRanges?.FirstOrDefault(range => range.ProtectedRangeId == id);
        var open = tab.Columns.Index().Where(column => column.Item.IsOfficers && places.FirstItem > 0)
            .Select(column => Ranges.Of(sheetId, places.FirstItem, places.LastItem, places.Columns[column.Index], places.Columns[column.Index]))
            .Append(new() { SheetId = sheetId, StartColumnIndex = places.LineKeyColumn })
            .ToList();
        var protection = new ProtectedRange
        {
            ProtectedRangeId = id,
            Range = new() { SheetId = sheetId },
            Description = "ระบบเขียนแผ่นงานนี้ให้ กรอกได้ในช่องสีเหลือง",
            WarningOnly = true,
            UnprotectedRanges = open,
        };
        if (stands is null && isAnew)
        {
            yield return new() { AddProtectedRange = new() { ProtectedRange = protection } };
        }
        else if (stands is not null && (isAnew || places.HasMoved))
        {
            yield return new() { UpdateProtectedRange = new() { ProtectedRange = protection, Fields = isAnew ? "description,warningOnly,unprotectedRanges" : "unprotectedRanges" } };
        }
    }

    /// <summary>Colours that follow what an officer enters as the grade, at once.</summary>
    private IEnumerable<Request> GradeColors()
    {
        if (!isAnew)
        {
            yield break;
        }

        foreach (var (index, rule) in (standing?.ConditionalFormats ?? []).Index().Reverse())
        {
            if (rule.BooleanRule?.Condition is { Type: "TEXT_STARTS_WITH", Values: [{ UserEnteredValue: { } letter }] } && tab.Grades.Any(grade => grade.Name == letter))
            {
                yield return new() { DeleteConditionalFormatRule = new() { SheetId = sheetId, Index = index } };
            }
        }

        var columns = tab.Columns.Index().Where(column => IsGrade(column.Item, column.Index)).Select(column => places.Columns[column.Index]).ToList();
        if (columns.Count == 0)
        {
            yield break;
        }

        foreach (var (index, (letter, look)) in tab.Grades.Index())
        {
            yield return new()
            {
                AddConditionalFormatRule = new()
                {
                    Index = index,
                    Rule = new()
                    {
                        Ranges = [.. columns.Select(column => new GridRange { SheetId = sheetId, StartRowIndex = places.Header, StartColumnIndex = column - 1, EndColumnIndex = column })],
                        BooleanRule = new()
                        {
                            Condition = new() { Type = "TEXT_STARTS_WITH", Values = [new() { UserEnteredValue = letter }] },
                            Format = new() { BackgroundColorStyle = CellFormats.Color(Palette.Fill(look)!), TextFormat = new() { Bold = true, ForegroundColorStyle = CellFormats.Color(Palette.Ink) } },
                        },
                    },
                },
            };
        }
    }

    private bool IsGrade(Column column, int index) => column.IsOfficers
        ? column.Choices.Count > 0 && column.Choices.All(choice => tab.Grades.Any(grade => grade.Name == choice))
        : tab.Rows.Any(row => row.Kind == RowKind.Item) && tab.Rows.Where(row => row.Kind == RowKind.Item).All(row => row.Cells[index].Look is CellLook.GradeA or CellLook.GradeB or CellLook.GradeMiddle or CellLook.GradeC or CellLook.GradeD or CellLook.GradeNone);

    private IEnumerable<Request> Name()
    {
        if (!places.HasTable)
        {
            yield break;
        }

        var range = Table(places.LastRow);
        if (name is not { } stands)
        {
            yield return new() { AddNamedRange = new() { NamedRange = new() { NamedRangeId = StableHash.Id(Key, "name").ToString(CultureInfo.InvariantCulture), Name = OwnTabs.TableName(program, tab.Key), Range = range } } };
        }
        else if (places.HasMoved || !Ranges.AreSame(stands.Range, range))
        {
            yield return new() { UpdateNamedRange = new() { NamedRange = new() { NamedRangeId = stands.NamedRangeId, Range = range }, Fields = "range" } };
        }
    }

    private IEnumerable<Request> Chart()
    {
        if (!places.HasChart)
        {
            yield break;
        }

        var id = StableHash.Id(Key, "chart");
        var stands = standing?.Charts?.FirstOrDefault(chart => chart.ChartId == id);
        if (stands is null && isAnew)
        {
            yield return new()
            {
                AddChart = new()
                {
                    Chart = new()
                    {
                        ChartId = id,
                        Spec = ChartSpec(),
                        Position = new() { OverlayPosition = new() { AnchorCell = new() { SheetId = sheetId, RowIndex = places.LastLine + 1, ColumnIndex = 0 }, WidthPixels = ChartWidth, HeightPixels = ChartHeight } },
                    },
                },
            };
        }
        else if (stands is not null && (isAnew || places.HasMoved))
        {
            yield return new() { UpdateChartSpec = new() { ChartId = id, Spec = ChartSpec() } };
        }
    }

    private ChartSpec ChartSpec() => new()
    {
        Title = CellText.Of(tab.Chart!.Title),
        AltText = CellText.Of(tab.Chart.Description),
        FontName = CellStyle.FontName,
        BasicChart = new()
        {
            ChartType = "COLUMN",
            LegendPosition = "BOTTOM_LEGEND",
            HeaderCount = 1,
            Domains = [new() { Domain = Source(tab.Chart.CategoryColumn) }],
            Series = [.. tab.Chart.ValueColumns.Index().Select(series => new BasicChartSeries { Series = Source(series.Item), TargetAxis = "LEFT_AXIS", ColorStyle = CellFormats.Color(Palette.Series[series.Index % Palette.Series.Count]) })],
        },
    };

    private ChartData Source(string column)
    {
        var at = places.Columns[tab.Columns.Index().First(other => other.Item.Key == column).Index];
        return new() { SourceRange = new() { Sources = [Ranges.Of(sheetId, places.Header, places.LastItem, at, at)] } };
    }

    private IEnumerable<Request> Identity() =>
        Metadata(SpreadsheetReader.OwnTabKey, Key).Concat(Metadata(LayoutKey, ResultsBook.LayoutVersion.ToString(CultureInfo.InvariantCulture)));

    private IEnumerable<Request> Metadata(string key, string value) => Metadata(sheetId, standing, key, value);

    /// <summary>Writes metadata of a tab, if it does not stand there.</summary>
    public static IEnumerable<Request> Metadata(int sheetId, Sheet? standing, string key, string value)
    {
        var stands = standing?.DeveloperMetadata?.FirstOrDefault(data => string.Equals(data.MetadataKey, key, StringComparison.Ordinal));
        if (stands is null)
        {
            yield return new()
            {
                CreateDeveloperMetadata = new() { DeveloperMetadata = new() { MetadataKey = key, MetadataValue = value, Visibility = "DOCUMENT", Location = new() { SheetId = sheetId } } },
            };
        }
        else if (!string.Equals(stands.MetadataValue, value, StringComparison.Ordinal))
        {
            yield return new()
            {
                UpdateDeveloperMetadata = new()
                {
                    DataFilters = [new() { DeveloperMetadataLookup = new() { MetadataId = stands.MetadataId } }],
                    DeveloperMetadata = new() { MetadataValue = value },
                    Fields = "metadataValue",
                },
            };
        }
    }

    private GridRange Table(int lastRow) => Ranges.Of(sheetId, places.Header, Math.Max(lastRow, places.Header), places.FirstColumn, places.LastColumn);
}
