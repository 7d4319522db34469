using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Storage;

/// <summary>Instants are numbers in the database: as text, the same instant at two offsets would not be equal.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    number => Instant(number))
{
    /// <summary>The instant of a number.</summary>
    public static DateTimeOffset Instant(long number) => DateTimeOffset.FromUnixTimeMilliseconds(number).ToOffset(Bangkok.Offset);
}
