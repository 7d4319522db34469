using System.Globalization;
using BenchmarkDotNet.Running;
using OtopFormSync.Benchmarks;

switch (args)
{
    case ["targets"]:
        return Targets.Run();
    case ["compare", "--against", var folder]:
        return Comparison.Run(folder, only: "");
    case ["compare", "--against", var folder, "--only", var only]:
        return Comparison.Run(folder, only);
    case ["curve"]:
        return Curve.Run();
    case ["point", var kind, var count]: // one line of the curve
        return await Curve.PointAsync(kind, int.Parse(count, CultureInfo.InvariantCulture));
    case ["rows", var file]: // one figure of the targets
        return RowsAfresh.Run(file);
    case ["usage", .. var arguments]: // between a comparison and what it measures
        return ProcessUsage.Tell(arguments);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Targets).Assembly).Run(args);
        return 0;
}
