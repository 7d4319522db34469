using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Storage;

/// <summary>Instants are numbers in the database: as text, the same instant at two offsets would not be equal.</summary>
internal static class UnixMilliseconds
{
    /// <summary>The instant of a number.</summary>
    public static DateTimeOffset Instant(long number) => DateTimeOffset.FromUnixTimeMilliseconds(number).ToOffset(Bangkok.Offset);
}
