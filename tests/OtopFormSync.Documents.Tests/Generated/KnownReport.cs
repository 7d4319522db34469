using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>What a district did, before anybody wrote it down.</summary>
internal sealed record KnownReport(District District, IReadOnlyList<ReportingMonth> Months, IReadOnlyDictionary<ReportingMonth, decimal> Sales, IReadOnlyDictionary<ReportingMonth, int> Products, IReadOnlyDictionary<ReportingMonth, int> Wallet)
{
    public static IndicatorKey SalesKey { get; } = IndicatorKey.Parse("sales");

    public static IndicatorKey ProductsKey { get; } = IndicatorKey.Parse("products");

    public static IndicatorKey WalletKey { get; } = IndicatorKey.Parse("wallet");

    public ReportingMonth Last => Months[^1];

    /// <summary>The target of the letter.</summary>
    public decimal Target(ReportingMonth month) => ShippedConfiguration.Program.FindIndicator(SalesKey)!.TargetOf(District.Code)!.OfMonth(month)!.Value;

    /// <summary>Last year's figure.</summary>
    public decimal Base(ReportingMonth month) => decimal.Round(Target(month) / 1.06m, 0);

    public static KnownReport Of(Random random)
    {
        var program = ShippedConfiguration.Program;
        var district = ShippedConfiguration.Province.Districts[random.Next(ShippedConfiguration.Province.Districts.Count)];
        var quarter = program.Quarter.Months;
        IReadOnlyList<ReportingMonth> months = random.Next(3) == 0 ? [quarter[random.Next(3)]] : [.. quarter.Take(random.Next(1, 4))];
        var sales = new Dictionary<ReportingMonth, decimal>();
        var (products, wallet) = (new Dictionary<ReportingMonth, int>(), new Dictionary<ReportingMonth, int>());
        var sum = random.Next(1, 9);
        foreach (var month in months)
        {
            var target = program.FindIndicator(SalesKey)!.TargetOf(district.Code)!.OfMonth(month)!.Value;
            var value = decimal.Round(target * (0.8m + (random.Next(0, 40) / 100m))) + random.Next(1, 97);
            sales[month] = random.Next(3) == 0 ? value + (random.Next(1, 99) / 100m) : value;
            products[month] = random.Next(0, 4);
            wallet[month] = sum += random.Next(0, 4);
        }

        return new(district, months, sales, products, wallet);
    }
}
