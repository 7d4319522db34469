namespace OtopFormSync.Testing.Hands;

/// <summary>Where rows or columns come to stand when some are put in, deleted or dragged.</summary>
internal static class Lines
{
    public static Func<int, int?> Stay { get; } = at => at;

    public static Func<int, int?> Inserted(int before, int count) => at => at >= before ? at + count : at;

    public static Func<int, int?> Deleted(int first, int count) => at => at < first ? at : at < first + count ? null : at - count;

    public static Func<int, int?> Dragged(int from, int before) => at =>
        at == from ? (before > from ? before - 1 : before)
        : at > from && at < before ? at - 1
        : at < from && at >= before ? at + 1
        : at;
}
