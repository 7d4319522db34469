using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OtopFormSync.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Places : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    ReportSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => x.ReportSeq);
                    table.ForeignKey(
                        name: "FK_places_raw_reports_ReportSeq",
                        column: x => x.ReportSeq,
                        principalTable: "raw_reports",
                        principalColumn: "Seq",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "places");
        }
    }
}
