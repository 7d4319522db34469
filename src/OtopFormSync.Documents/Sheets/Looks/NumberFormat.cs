using System.Globalization;
using System.Text;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>How a spreadsheet shows numbers by a format code, as far as that says another figure, or more than a figure: 8.5 ล้าน for 8,525,000, เป้าหมาย 100, 6%.</summary>
internal sealed class NumberFormat
{
    private const int LongestCode = 255; // as Excel allows

    // A format for Thai digits that the program did not know shows its sign: t15,306,774.
    private static readonly string[] SayNothing = ["", "-", "t", "฿", "บาท", "baht", "thb"];

    private readonly List<Section> _sections;

    private NumberFormat(List<Section> sections) => _sections = sections;

    /// <summary>True when it shows nothing of a text.</summary>
    public bool HidesText => _sections is [_, _, _, { IsEmpty: true }];

    /// <summary>Reads a format code.</summary>
    /// <returns>Null for one that shows the number as it is: none, General, plain digits; and for dates and fractions, which are no figures.</returns>
    public static NumberFormat? Of(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Length > LongestCode || code is "General" or "@" or "0" or "0.00" or "#,##0" or "#,##0.00")
        {
            return null;
        }

        var sections = new List<Section>();
        for (var at = 0; at <= code.Length;)
        {
            if (Section.Read(code, ref at) is not { } section)
            {
                return null;
            }

            sections.Add(section);
        }

        return sections.TrueForAll(section => section.SaysNothing) ? null : new(sections);
    }

    /// <summary>What people see in place of a number.</summary>
    /// <returns>Empty when they see nothing; null when they see the number.</returns>
    public string? Shown(double number)
    {
        if (SectionOf(number) is not { SaysNothing: false } section || double.IsNaN(number) || double.Abs(number) > 1e15)
        {
            return null;
        }

        var value = (decimal)number;
        if (!section.HasDigits)
        {
            // The dash of bookkeepers is a nought.
            return section.Before.Trim() is var words && value == 0 && words == "-" ? null : words;
        }

        var shown = section.Show(_sections.Count > 1 ? decimal.Abs(value) : value);
        return !section.HasWords && SaysSame(shown, value, section.Decimals) ? null : shown;
    }

    /// <summary>"8,525,000 บาท" says what the cell holds.</summary>
    internal static bool SaysSame(string shown, decimal value, int decimals)
    {
        var read = AmountReader.Read(shown) is Reading<decimal>.Value amount ? amount.Result
            : CountReader.Read(shown) is Reading<int>.Value count ? count.Result
            : (decimal?)null;
        return read is { } said && decimal.Abs(said - value) <= 0.5m / (decimal)Math.Pow(10, decimals);
    }

    private Section? SectionOf(double number) =>
        _sections.Exists(section => section.Condition is not null) ? _sections.Find(section => section.Condition?.Invoke(number) ?? true)
        : _sections.Count == 1 || number > 0 ? _sections[0]
        : number < 0 ? _sections[1]
        : _sections.Count > 2 ? _sections[2] : _sections[0];

    /// <summary>What holds for some of the numbers: all, negative ones, noughts.</summary>
    private sealed class Section
    {
        private readonly StringBuilder _before = new();
        private readonly StringBuilder _behind = new();
        private int _thousands;
        private int _percents;
        private bool _isGrouped;
        private bool _isGeneral;

        public bool HasDigits { get; private set; }

        public int Decimals { get; private set; }

        public Func<double, bool>? Condition { get; private set; }

        public string Before => _before.ToString();

        public bool IsEmpty => !HasDigits && string.IsNullOrWhiteSpace(Before);

        public bool SaysNothing => HasDigits && _thousands == 0 && _percents == 0 && IsSilent(_before) && IsSilent(_behind);

        /// <summary>True when it puts words beside the figure: which kind of figure it is, and how exact.</summary>
        public bool HasWords => $"{_before}{_behind}".Any(char.IsLetter) && !(IsSilent(_before) && IsSilent(_behind));

        public string Show(decimal value)
        {
            for (var i = 0; i < _percents; i++)
            {
                value *= 100;
            }

            for (var i = 0; i < _thousands; i++)
            {
                value /= 1000;
            }

            var digits = _isGeneral ? "0.##########" : (_isGrouped ? "#,##0" : "0") + (Decimals > 0 ? "." + new string('0', Decimals) : "");
            return $"{_before}{value.ToString(digits, CultureInfo.InvariantCulture)}{_behind}".Trim();
        }

        /// <summary>Reads up to the next section.</summary>
        /// <returns>Null for a date, a fraction, or digits that other signs part.</returns>
        public static Section? Read(string code, ref int at)
        {
            var section = new Section();
            var (isDecimal, isClosed, commas) = (false, false, 0);
            for (; at < code.Length && code[at] != ';'; at++)
            {
                var sign = code[at];
                switch (sign)
                {
                    case '0' or '#' or '?':
                        if (isClosed)
                        {
                            return null;
                        }

                        section._isGrouped |= commas > 0 && !isDecimal;
                        commas = 0;
                        section.HasDigits = true;
                        section.Decimals += isDecimal ? 1 : 0;
                        break;
                    case ',' when section.HasDigits && !isClosed:
                        commas++;
                        break;
                    case '.' when !isDecimal && !isClosed:
                        isDecimal = true;
                        section._thousands += commas;
                        commas = 0;
                        break;
                    case '%':
                        section._percents++;
                        section.Say("%", ref isClosed);
                        break;
                    case '"':
                        var end = code.IndexOf('"', at + 1) is >= 0 and var quote ? quote : code.Length;
                        section.Say(code[(at + 1)..end], ref isClosed);
                        at = end;
                        break;
                    case '[':
                        var close = code.IndexOf(']', at + 1) is >= 0 and var bracket ? bracket : code.Length;
                        section.TakeBrackets(code[(at + 1)..close], ref isClosed);
                        at = close;
                        break;
                    case '\\':
                        at++;
                        section.Say(at < code.Length ? code[at].ToString() : "", ref isClosed);
                        break;
                    case '_' or '*': // room, or a sign that fills it
                        at++;
                        break;
                    case 't' when !section.HasDigits: // Thai digits
                        break;
                    case 'G' when code.AsSpan(at).StartsWith("General"):
                        (section.HasDigits, section._isGeneral) = (true, true);
                        at += "General".Length - 1;
                        break;
                    case '@':
                        (section.HasDigits, section._isGeneral) = (true, true);
                        break;
                    case '/' when section.HasDigits:
                    case >= 'a' and <= 'z' or >= 'A' and <= 'Z':
                        return null;
                    default:
                        section.Say(sign.ToString(), ref isClosed);
                        break;
                }
            }

            section._thousands += commas;
            at++;
            return section;
        }

        private static bool IsSilent(StringBuilder words) => Array.IndexOf(SayNothing, words.ToString().Trim().ToLowerInvariant()) >= 0;

        private void Say(string words, ref bool isClosed)
        {
            (HasDigits ? _behind : _before).Append(words);
            isClosed |= HasDigits && words.Length > 0;
        }

        // [Red], [$฿-41E], [>=1000000]
        private void TakeBrackets(string inside, ref bool isClosed)
        {
            if (inside.StartsWith('$'))
            {
                Say(inside[1..(inside.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? dash : inside.Length)], ref isClosed);
            }
            else if (inside.AsSpan().TrimStart("<>=") is var number && number.Length < inside.Length && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
            {
                Condition = inside[..(inside.Length - number.Length)] switch
                {
                    "<" => value => value < limit,
                    "<=" => value => value <= limit,
                    ">" => value => value > limit,
                    ">=" => value => value >= limit,
                    "<>" => value => value != limit,
                    _ => value => value == limit,
                };
            }
        }
    }
}
