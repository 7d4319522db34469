using System.Text.Json;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>
/// Who speaks for which district in LINE. Whoever types the code that was mailed to a district's contact, alone with our account and in time, is bound to it:
/// <list type="table">
/// <item><term>bound to nobody</term><description>bound to the code's district.</description></item>
/// <item><term>bound to the same district</term><description>stays so; the code is used up.</description></item>
/// <item><term>bound to another district</term><description>speaks for the code's district from now on, and for the other one no more; what was reported for that one till then counts on.</description></item>
/// <item><term>another person is bound to the district</term><description>both are.</description></item>
/// <item><term>the code was used, replaced or is too old</term><description>nothing changes.</description></item>
/// <item><term>typed in a group</term><description>nothing changes, and the code is void: everybody has seen it.</description></item>
/// </list>
/// </summary>
/// <param name="Codes">The codes, in the order in which they were made.</param>
/// <param name="Bindings">The bindings, in the order in which they were made.</param>
/// <param name="Releases">The releases, in the order in which they were made.</param>
public sealed record LineBindings(ValueList<LineCode> Codes, ValueList<LineBinding> Bindings, ValueList<LineRelease> Releases)
{
    /// <summary>The name of the fact that keeps the record.</summary>
    public const string Fact = "line.bindings";

    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromHours(24);

    // For as long a code that was used or void is known for one, so that it is never read as a report.
    private static readonly TimeSpan CodesKept = TimeSpan.FromDays(30);

    /// <summary>Nobody is bound.</summary>
    public static LineBindings None { get; } = new([], [], []);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The record.</returns>
    public static LineBindings Parse(string? kept) => kept is null || JsonSerializer.Deserialize<Kept>(kept) is not { } record ? None : new(
        record.Codes.Select(code => new LineCode(code.Text, DistrictCode.Parse(code.District), code.MadeAt, code.End, code.EndedAt)).ToValueList(),
        record.Bindings.Select(binding => new LineBinding(binding.User, binding.District is { } district ? DistrictCode.Parse(district) : null, binding.At)).ToValueList(),
        (record.Releases ?? []).Select(release => new LineRelease(DistrictCode.Parse(release.District), release.At)).ToValueList());

    /// <summary>The record as a text.</summary>
    /// <returns>The text.</returns>
    public string Keep() => JsonSerializer.Serialize(new Kept(
        [.. Codes.Select(code => new KeptCode(code.Text, code.District.Value, code.MadeAt, code.End, code.EndedAt))],
        [.. Bindings.Select(binding => new KeptBinding(binding.User, binding.District?.Value, binding.At))],
        [.. Releases.Select(release => new KeptRelease(release.District.Value, release.At))]));

    /// <summary>The record with a new code for a district; an older one that was not used yet is replaced by it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="text">The code: digits alone.</param>
    /// <param name="at">When it was made.</param>
    /// <returns>The record.</returns>
    public LineBindings WithCode(DistrictCode district, string text, DateTimeOffset at) => this with
    {
        Codes =
        [
            .. Codes.Where(code => at - code.MadeAt < CodesKept).Select(code => code.District == district && code.IsOpen(at) ? code with { End = LineCodeEnd.Replaced, EndedAt = at } : code),
            new(text, district, at, End: null, EndedAt: null),
        ],
    };

    /// <summary>What becomes of a text that somebody typed.</summary>
    /// <param name="user">Who typed it; null when LINE does not say.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="at">When.</param>
    /// <param name="isAlone">Whether nobody else reads it.</param>
    /// <returns>The record afterwards; null when the text is no code that was ever made, so that it is a message as any other.</returns>
    public LineBindings? Typed(string? user, string text, DateTimeOffset at, bool isAlone)
    {
        if (LineCode.In(text) is not { } typed || Codes.FirstOrDefault(code => string.Equals(code.Text, typed, StringComparison.Ordinal)) is not { } known)
        {
            return null;
        }

        if (!known.IsOpen(at))
        {
            return this;
        }

        return !isAlone || user is null
            ? Ended(known, LineCodeEnd.Shown, at)
            : Ended(known, LineCodeEnd.Used, at) with { Bindings = DistrictOf(user) == known.District ? Bindings : [.. Bindings, new(user, known.District, at)] };
    }

    /// <summary>The record once nobody speaks for a district any more.</summary>
    /// <param name="district">The district.</param>
    /// <param name="at">From when on.</param>
    /// <returns>The record.</returns>
    public LineBindings Released(DistrictCode district, DateTimeOffset at) =>
        this with { Bindings = [.. Bindings, .. BoundTo(district).Select(user => new LineBinding(user, null, at))], Releases = [.. Releases, new(district, at)] };

    /// <summary>Who speaks for a district now.</summary>
    /// <param name="district">The district.</param>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> BoundTo(DistrictCode district) => [.. Bindings.Select(binding => binding.User).Distinct(StringComparer.Ordinal).Where(user => DistrictOf(user) == district)];

    private DistrictCode? DistrictOf(string user) => Bindings.LastOrDefault(binding => string.Equals(binding.User, user, StringComparison.Ordinal))?.District;

    private LineBindings Ended(LineCode ended, LineCodeEnd end, DateTimeOffset at) =>
        this with { Codes = Codes.Select(code => code == ended ? code with { End = end, EndedAt = at } : code).ToValueList() };

    // What was kept before there were releases names none.
    private sealed record Kept(List<KeptCode> Codes, List<KeptBinding> Bindings, List<KeptRelease>? Releases);

    private sealed record KeptCode(string Text, string District, DateTimeOffset MadeAt, LineCodeEnd? End, DateTimeOffset? EndedAt);

    private sealed record KeptBinding(string User, string? District, DateTimeOffset At);

    private sealed record KeptRelease(string District, DateTimeOffset At);
}
