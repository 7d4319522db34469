using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Worker.Tests.Channels;

/// <summary>One day: what happens, when the cycle runs, and what must stand behind it.</summary>
/// <param name="At">When the cycle runs.</param>
/// <param name="Happen">What happens before it.</param>
/// <param name="Grades">The grades in the order of the letter's districts: B~ may still change, B does not.</param>
/// <param name="Questions">What is asked of an officer.</param>
/// <param name="Mails">Who is mailed, and what of; how often the group is told something.</param>
internal sealed record ChannelDay(DateTimeOffset At, Func<ChannelOffice, DerivedState?, Task> Happen, string Grades, string[] Questions, string Mails);

/// <summary>
/// The nine districts report the December of 2566, each on another channel, and what follows from the letter, worked out by hand. October and November all have answered the Form
/// with the letter's target and one baht more, so that the quarter is reached where December misses its target by two baht at most; ท่าบ่อ's printed total is one baht less than its months.
/// Registrants by the letter: 287, 79, 78, 42, 53, 54, 104, 116, 40.
/// </summary>
internal static class ChannelTable
{
    // In the order of the letter: the name in the address, the district, its targets of October and November, and its participants then.
    private static readonly (string Name, string District, long October, long November, int Wallet)[] Districts =
    [
        ("mueang-nongkhai", "เมืองหนองคาย", 59_299_015, 59_554_051, 20),
        ("thabo", "ท่าบ่อ", 13_544_178, 14_787_861, 5),
        ("phonphisai", "โพนพิสัย", 13_467_618, 13_958_928, 5),
        ("srichiangmai", "ศรีเชียงใหม่", 6_648_521, 7_181_193, 3),
        ("sangkhom", "สังคม", 4_810_333, 4_780_653, 3),
        ("sakhrai", "สระใคร", 4_177_002, 4_513_699, 3),
        ("faorai", "เฝ้าไร่", 7_903_773, 8_032_033, 5),
        ("rattanawapi", "รัตนวาปี", 3_962_194, 4_697_087, 5),
        ("photak", "โพธิ์ตาก", 4_488_464, 4_378_754, 3),
    ];

    // The members of the group who speak for a district, and one whom nobody knows.
    private const int PhonPhisai = 1;
    private const int Sangkhom = 2;
    private const int SaKhrai = 3;
    private const int PhoTak = 4;
    private const int Stranger = 5;

    public static readonly ChannelDay[] Days =
    [
        // By Form: เมืองหนองคาย 59,299,016 + 59,554,052 + 65,231,700 = 184,084,768 against 184,084,763, and 29 of 287 are 10.10 %.
        // To date all others reach their sales and have no product: C where participants are 5 % (5 of 79, 5 of 78, 3 of 42, 3 of 53, 3 of 54, 3 of 40), D where not (5 of 104, 5 of 116).
        new(
            At("2024-01-12T10:00"),
            async (office, _) =>
            {
                foreach (var (name, district, october, november, wallet) in Districts)
                {
                    office.Answer(At("2023-11-13T09:00"), name, district, "ตุลาคม 2566", string.Create(CultureInfo.InvariantCulture, $"0 {october + 1} {wallet}"));
                    office.Answer(At("2023-12-13T09:00"), name, district, "พฤศจิกายน 2566", string.Create(CultureInfo.InvariantCulture, $"0 {november + 1} {wallet}"));
                }

                office.Answer(At("2024-01-12T09:00"), "mueang-nongkhai", "เมืองหนองคาย", "ธันวาคม 2566", "2 65231700 29");
                foreach (var district in (string[])["โพนพิสัย", "สังคม", "สระใคร", "โพธิ์ตาก"])
                {
                    await office.CommandAsync(At("2024-01-12T10:00"), "line", "code", "--district", district);
                }
            },
            "A C~ C~ C~ C~ C~ D~ D~ C~",
            [],
            "mueang-nongkhai:receipt phonphisai:linebinding photak:linebinding sakhrai:linebinding sangkhom:linebinding"),

        // By mail: ท่าบ่อ 13,544,179 + 14,787,862 + 15,306,772 = 43,638,813 against 43,638,812, and 6 of 79 are 7.59 %.
        // By LINE: โพนพิสัย 13,467,619 + 13,958,929 + 15,000,000 = 42,426,548 against 42,894,702. สังคม 4,810,334 + 4,780,654 + 5,500,000 = 15,090,988 against 15,179,518.
        // By a file in LINE: โพธิ์ตาก 4,488,465 + 4,378,755 + 4,695,697 = 13,562,917 against 13,562,912, and 4 of 40 are 10 %.
        // By Form and by mail: ศรีเชียงใหม่ 7,857,510 and later 7,400,000, which counts, though not for good, till an officer decides: 6,648,522 + 7,181,194 + 7,400,000 = 21,229,716 against 21,687,221.
        // สระใคร sends a picture. Somebody whom nobody knows reports for รัตนวาปี. Neither is answered; whoever is bound is told.
        new(
            At("2024-01-12T16:00"),
            async (office, _) =>
            {
                await office.TypeCodeAsync(At("2024-01-12T11:00"), PhonPhisai, "phonphisai");
                await office.TypeCodeAsync(At("2024-01-12T11:01"), Sangkhom, "sangkhom");
                await office.TypeCodeAsync(At("2024-01-12T11:02"), SaKhrai, "sakhrai");
                await office.TypeCodeAsync(At("2024-01-12T11:03"), PhoTak, "photak");
                office.Mail(At("2024-01-12T13:00"), "thabo", Said("ท่าบ่อ", 1, 15_306_772, 6));
                office.Answer(At("2024-01-12T12:50"), "srichiangmai", "ศรีเชียงใหม่", "ธันวาคม 2566", "1 7857510 5");
                office.Mail(At("2024-01-12T13:10"), "srichiangmai", Said("ศรีเชียงใหม่", 1, 7_400_000, 5));
                await office.WriteAsync(At("2024-01-12T14:00"), PhonPhisai, Said("โพนพิสัย", 1, 15_000_000, 8));
                await office.WriteAsync(At("2024-01-12T14:01"), Sangkhom, "สวัสดีค่ะ สังคมขอส่งรายงานนะคะ");
                await office.WriteAsync(At("2024-01-12T14:02"), Sangkhom, Said("สังคม", 1, 5_500_000, 6));
                await office.SendPictureAsync(At("2024-01-12T14:10"), SaKhrai);
                await office.SendFileAsync(At("2024-01-12T14:20"), PhoTak, "รายงาน โพธิ์ตาก ธ.ค. 66.csv", "อำเภอ,ประจำเดือน,ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม,ยอดจำหน่าย (บาท),Digital Wallet (ราย)\nโพธิ์ตาก,ธ.ค. 66,1,\"4,695,697\",4\n");
                await office.WriteAsync(At("2024-01-12T14:30"), Stranger, Said("รัตนวาปี", 0, 5_633_520, 6));
            },
            "A B D D~ D C~ D~ D~ A",
            ["ChannelConflict ศรีเชียงใหม่", "UnknownSender รัตนวาปี", "Unreadable สระใคร"],
            "phonphisai:linebinding phonphisai:receipt photak:linebinding photak:receipt sakhrai:linebinding sangkhom:linebinding sangkhom:receipt srichiangmai:receipt×2 thabo:receipt"),

        // An officer takes what the stranger reported: รัตนวาปี 3,962,195 + 4,697,088 + 5,633,520 = 14,292,803 against 14,292,798, no product, and 6 of 116 are 5.17 %.
        // Of ศรีเชียงใหม่ he takes the Form's figure: 6,648,522 + 7,181,194 + 7,857,510 = 21,687,226 against 21,687,221, and 5 of 42 are 11.9 %.
        // สังคม corrects itself by LINE; by that a final grade would be another, which an officer must allow.
        new(
            At("2024-01-15T15:00"),
            async (office, before) =>
            {
                await office.WriteAsync(At("2024-01-15T14:00"), Sangkhom, Said("สังคม", 1, 5_600_000, 6));
                office.Decide(before!, ReviewCode.UnknownSender, "รับตามที่รายงาน");
                office.Decide(before!, ReviewCode.ChannelConflict, "ไม่ใช้รายงานนี้");
            },
            "A B D A D C~ D~ C A",
            ["FinalGradeChanged สังคม", "Unreadable สระใคร"],
            "rattanawapi:answer sangkhom:receipt srichiangmai:answer"),

        // He allows it: สังคม 4,810,334 + 4,780,654 + 5,600,000 = 15,190,988 against 15,179,518, and 6 of 53 are 11.3 %.
        // The 15th is over: สระใคร, of whose picture no figure is taken, and เฝ้าไร่ are reminded; the officers and the group read how it stands.
        new(
            At("2024-01-16T09:30"),
            (office, before) =>
            {
                office.Decide(before!, ReviewCode.FinalGradeChanged, "รับตามที่รายงาน");
                return Task.CompletedTask;
            },
            "A B D A A C~ D~ C A",
            ["Unreadable สระใคร"],
            "faorai:reminder officer:digest sakhrai:reminder sangkhom:answer group×2"),
    ];

    private static DateTimeOffset At(string text) => AsOf.Parse(text)!.Value;

    private static string Said(string district, int products, long sales, int wallet) => string.Create(
        CultureInfo.InvariantCulture,
        $"อำเภอ{district} รายงานผลเดือนธันวาคม 2566\nผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม {products} ผลิตภัณฑ์\nยอดจำหน่าย {sales:#,0} บาท\nผู้เข้าร่วมโครงการ Digital Wallet สะสม {wallet} ราย");
}
