using OtopFormSync.Core;
using OtopFormSync.Documents.Pictures;

namespace OtopFormSync.Worker.Doctor;

/// <summary>Whether candidates are read from pictures, or pictures are only shown; either is well.</summary>
internal static class PictureChecks
{
    private static readonly Telling Pictures = new("รูปภาพ", "pictures");

    /// <summary>Looks at what the machine has.</summary>
    /// <param name="machine">What it has.</param>
    public static Finding Of(PictureMachine machine)
    {
        var packages = string.Join(' ', machine.Missing);
        return machine.ReadsPictures
            ? Finding.Well(Pictures, $"อ่านค่าที่เป็นไปได้จากรูปภาพและไฟล์สแกนด้วย {machine.TesseractVersion()} (ข้อมูล tha, eng) ให้เจ้าหน้าที่เลือก ไม่นับเอง", $"{machine.TesseractVersion()} (data tha, eng) reads candidates from pictures and scans for officers to pick; none counts by itself")
            : Finding.Well(Pictures, $"แสดงรูปภาพและไฟล์สแกนให้เจ้าหน้าที่ดูเท่านั้น หากต้องการให้อ่านค่าที่เป็นไปได้มาให้เลือก ให้ติดตั้งแพ็กเกจ {packages}", $"pictures and scans are only shown to officers; to have candidates read from them, install the packages {packages}");
    }
}
