using Google.Apis.Gmail.v1;
using Google.Apis.Http;
using Google.Apis.Json;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using Newtonsoft.Json;
using OtopFormSync.Google.Calls;

namespace OtopFormSync.Google;

/// <summary>Makes the official clients so that they repeat nothing by themselves and leave texts as they are.</summary>
public static class GoogleClients
{
    /// <summary>The Sheets client.</summary>
    /// <param name="credential">Signs the calls.</param>
    /// <param name="address">Where the service is; null for Google's.</param>
    /// <param name="clock">Looks at the date of each answer; null to look at none.</param>
    /// <returns>The client.</returns>
    public static SheetsService Sheets(IConfigurableHttpClientInitializer credential, Uri? address = null, ServerClock? clock = null) => new(Settings(credential, address, clock));

    /// <summary>The Gmail client.</summary>
    /// <param name="credential">Signs the calls.</param>
    /// <param name="address">Where the service is; null for Google's.</param>
    /// <param name="clock">Looks at the date of each answer; null to look at none.</param>
    /// <returns>The client.</returns>
    public static GmailService Gmail(IConfigurableHttpClientInitializer credential, Uri? address = null, ServerClock? clock = null) => new(Settings(credential, address, clock));

    private static BaseClientService.Initializer Settings(IConfigurableHttpClientInitializer credential, Uri? address, ServerClock? clock)
    {
        var json = NewtonsoftJsonSerializer.CreateDefaultSettings();

        // A cell with the text of an instant is a text.
        json.DateParseHandling = DateParseHandling.None;
        return new()
        {
            ApplicationName = "OtopFormSync",
            HttpClientInitializer = credential,
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            Serializer = new NewtonsoftJsonSerializer(json),
            BaseUri = address?.AbsoluteUri,
            HttpClientFactory = clock?.Factory,
        };
    }
}
