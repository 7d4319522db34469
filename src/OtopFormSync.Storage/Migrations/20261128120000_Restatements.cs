using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OtopFormSync.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Restatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "restatements",
                columns: table => new
                {
                    ReportSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    HeaderListSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_restatements", x => x.ReportSeq);
                    table.ForeignKey(
                        name: "FK_restatements_header_lists_HeaderListSeq",
                        column: x => x.HeaderListSeq,
                        principalTable: "header_lists",
                        principalColumn: "Seq",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_restatements_raw_reports_ReportSeq",
                        column: x => x.ReportSeq,
                        principalTable: "raw_reports",
                        principalColumn: "Seq",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_restatements_HeaderListSeq",
                table: "restatements",
                column: "HeaderListSeq");

            // What the rows said when they came is kept beside it; the latest state may change, but is never gone.
            migrationBuilder.Sql("CREATE TRIGGER restatements_keep_delete BEFORE DELETE ON restatements BEGIN SELECT RAISE(ABORT, 'restatements are never deleted'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "restatements");
        }
    }
}
