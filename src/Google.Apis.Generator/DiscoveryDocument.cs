using System.Text.Json;
using System.Text.Json.Serialization;

namespace Google.Apis.Generator;

/// <summary>What the generator needs of a discovery document; everything else in it is skipped.</summary>
internal sealed record DiscoveryDocument(
    string Name,
    string Version,
    string RootUrl,
    string ServicePath,
    string BatchPath,
    DiscoveryAuth Auth,
    SortedDictionary<string, DiscoveryParameter> Parameters,
    SortedDictionary<string, DiscoverySchema> Schemas,
    SortedDictionary<string, DiscoveryResource> Resources)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <summary>Reads a document from UTF-8.</summary>
    /// <exception cref="JsonException">The text is not a discovery document.</exception>
    public static DiscoveryDocument Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<DiscoveryDocument>(utf8, Json) ?? throw new JsonException("The discovery document is empty.");
}

/// <summary>The kinds of consent an API knows.</summary>
internal sealed record DiscoveryAuth(DiscoveryOAuth2 OAuth2);

/// <summary>The scopes, keyed by their address.</summary>
internal sealed record DiscoveryOAuth2(SortedDictionary<string, JsonElement> Scopes);

/// <summary>A parameter of one method, or of every method.</summary>
internal sealed record DiscoveryParameter(
    string Type,
    string Location,
    string? Format,
    string? Default,
    string? Pattern,
    string[]? Enum,
    bool Required,
    bool Repeated);

/// <summary>The type of a body, of a property, or of the items of a list.</summary>
internal sealed record DiscoverySchema(
    string? Id,
    string? Type,
    string? Format,
    [property: JsonPropertyName("$ref")] string? Ref,
    DiscoverySchema? Items,
    DiscoverySchema? AdditionalProperties,
    SortedDictionary<string, DiscoverySchema>? Properties);

/// <summary>A resource: its methods and the resources inside it.</summary>
internal sealed record DiscoveryResource(
    SortedDictionary<string, DiscoveryMethod>? Methods,
    SortedDictionary<string, DiscoveryResource>? Resources);

/// <summary>One call.</summary>
internal sealed record DiscoveryMethod(
    string Id,
    string HttpMethod,
    string Path,
    string[]? ParameterOrder,
    SortedDictionary<string, DiscoveryParameter>? Parameters,
    DiscoverySchema? Request,
    DiscoverySchema? Response,
    bool SupportsMediaUpload);
