namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>What a call costs in quotas.</summary>
internal enum CallKind
{
    Read,
    Write,

    /// <summary>The token endpoint.</summary>
    Auth,
}

/// <summary>One call that came in.</summary>
/// <param name="At">When it came.</param>
/// <param name="Method">The discovery id, <c>oauth2.token</c>, <c>upload.piece</c>, or <c>unknown</c>.</param>
/// <param name="HttpMethod">As it was meant: a long GET that came as a POST is a GET.</param>
/// <param name="Path">Percent-encoded, without the query.</param>
internal sealed record RecordedCall(DateTimeOffset At, string Method, string HttpMethod, string Path)
{
    private static readonly HashSet<string> PostsThatRead = new(StringComparer.Ordinal)
    {
        "sheets.spreadsheets.getByDataFilter", "sheets.spreadsheets.values.batchGetByDataFilter", "sheets.spreadsheets.developerMetadata.search",
    };

    public CallKind Kind { get; } = KindOf(Method, HttpMethod);

    /// <summary>0 while it is answered, and for ever when the line was cut.</summary>
    public int Status { get; set; }

    /// <summary>Whose token it carried, once that is known.</summary>
    public string? Caller { get; set; }

    /// <summary>What went wrong with it on purpose.</summary>
    public Fault? Fault { get; init; }

    public static CallKind KindOf(string method, string httpMethod) =>
        method.StartsWith("oauth2.", StringComparison.Ordinal) ? CallKind.Auth
        : httpMethod == "GET" || PostsThatRead.Contains(method) ? CallKind.Read
        : CallKind.Write;
}
