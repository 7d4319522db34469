using BenchmarkDotNet.Running;
using OtopFormSync.Benchmarks;

switch (args)
{
    case ["targets"]:
        return Targets.Run();
    case ["rows", var file]:
        return RowsAfresh.Run(file);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Targets).Assembly).Run(args);
        return 0;
}
