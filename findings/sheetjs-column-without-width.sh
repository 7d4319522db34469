#!/usr/bin/env bash
# SheetJS writes a hidden column without its width, which the format allows (ECMA-376: the attribute is optional).
# ExcelDataReader asks for the width of every column that is described, and refuses the whole workbook with an ArgumentNullException.
# Guess before trying: the reader takes the sheet's default width, as LibreOffice does.
# Who meets it: a form that a web page saves with its key hidden opens everywhere else, and a .NET program calls it damaged.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null
cat > save.js <<'JS'
const X = require('xlsx');
const sheet = X.utils.aoa_to_sheet([['ยอดจำหน่าย (บาท)', 'key'], [8525000, '4302']]);
sheet['!cols'] = [{}, { hidden: true }];
const book = X.utils.book_new();
X.utils.book_append_sheet(book, sheet, 'a');
X.writeFile(book, 'a.xlsx');
console.log('SheetJS ' + X.version);
console.log(X.CFB.find(X.CFB.read(require('fs').readFileSync('a.xlsx'), { type: 'buffer' }), 'sheet1.xml').content.toString('utf8').match(/<col [^>]*>/g).join(''));
JS
mkdir read
cat > read/read.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="ExcelDataReader" Version="3.6.0" /></ItemGroup>
</Project>
XML
cat > read/Program.cs <<'CS'
System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
Console.WriteLine("ExcelDataReader " + typeof(ExcelDataReader.ExcelReaderFactory).Assembly.GetName().Version);
try
{
    using var reader = ExcelDataReader.ExcelReaderFactory.CreateReader(File.OpenRead(args[0]));
    Console.WriteLine("rows: " + reader.RowCount);
}
catch (Exception refused)
{
    Console.WriteLine(refused.GetType().Name);
}
CS
dotnet build read -v quiet -o out >/dev/null
{ node save.js; dotnet out/read.dll a.xlsx; } | tee seen.txt
diff seen.txt - <<'EXPECTED'
SheetJS 0.18.5
<col min="1" max="1"/><col min="2" max="2" hidden="true"/>
ExcelDataReader 3.6.0.0
ArgumentNullException
EXPECTED
echo "as described"
