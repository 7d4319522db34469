using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OtopFormSync.Documents.Pdf;

/// <summary>The library's filters, whose work is counted before they do it: a few bytes may unpack to gigabytes.</summary>
/// <param name="budget">What they may cost.</param>
internal sealed class PdfMeter(Budget budget) : IFilterProvider
{
    private static readonly IFilterProvider Filters = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Metered(Filters.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Metered(Filters.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Metered(Filters.GetAllFilters());

    private List<IFilter> Metered(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new MeteredFilter(filter, budget)), new PdfShapes()];

    private sealed class MeteredFilter(IFilter filter, Budget budget) : IFilter
    {
        private const int ZlibHead = 2;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter)
            {
                Measure(input);
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Spend((long)Cost.Byte * (input.Length + output.Length));
            return output;
        }

        private void Measure(ReadOnlyMemory<byte> input)
        {
            try
            {
                using var unpacked = new DeflateStream(Streams.Over(input[Math.Min(ZlibHead, input.Length)..]), CompressionMode.Decompress);
                Span<byte> buffer = stackalloc byte[4096];
                var total = 0L;
                for (int read; (read = unpacked.Read(buffer)) > 0;)
                {
                    budget.Spend(Cost.Byte * (long)read);
                    total += read;
                    if (total > Limits.UnpackedBytes)
                    {
                        throw new UnreadableException(Complaint.UnpacksTooBig);
                    }
                }
            }
            catch (InvalidDataException)
            {
                // The library takes what can be unpacked of it.
            }
        }
    }
}
