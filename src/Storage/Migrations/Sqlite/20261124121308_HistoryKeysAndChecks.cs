using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baken.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HistoryKeysAndChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_document_version_document_DocumentId",
                table: "document_version");

            migrationBuilder.RenameColumn(
                name: "Key",
                table: "code_app",
                newName: "SealedKey");

            migrationBuilder.AddColumn<bool>(
                name: "Removal",
                table: "document_version",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "document_removal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Applied = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_removal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "line_check",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    DayBefore = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SourceBefore = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Undone = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_line_check", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_document_removal_Path_Language",
                table: "document_removal",
                columns: new[] { "Path", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_line_check_Line_Day",
                table: "line_check",
                columns: new[] { "Line", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "document_removal");

            migrationBuilder.DropTable(
                name: "line_check");

            migrationBuilder.DropColumn(
                name: "Removal",
                table: "document_version");

            migrationBuilder.RenameColumn(
                name: "SealedKey",
                table: "code_app",
                newName: "Key");

            migrationBuilder.AddForeignKey(
                name: "FK_document_version_document_DocumentId",
                table: "document_version",
                column: "DocumentId",
                principalTable: "document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
