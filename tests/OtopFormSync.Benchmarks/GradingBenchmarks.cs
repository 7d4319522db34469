using BenchmarkDotNet.Attributes;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Benchmarks;

/// <summary>The hot parts, one by one.</summary>
[MemoryDiagnoser]
public class GradingBenchmarks
{
    private List<StoredReport> _reports = [];

    [GlobalSetup]
    public void Setup() => _reports = Sample.Reports(10_000);

    [Benchmark]
    public object ReadAmount() => AmountReader.Read("๑๓,๕๔๔,๑๗๘.๕๐ บาท");

    [Benchmark]
    public object ReadPeriod() => PeriodReader.Read("ธันวาคม ๒๕๖๖");

    [Benchmark]
    public object ReadDistrict() => Sample.Configuration.Districts.Read("อ.เผ่าไร่");

    [Benchmark]
    public object DeriveTenThousand() => Sample.NewDerivation().Derive(new() { Reports = _reports, AsOf = Worker.AsOf.Parse("2024-12-31")!.Value });
}
