using Microsoft.EntityFrameworkCore;
using OtopFormSync.Storage.Rows;

namespace OtopFormSync.Storage;

/// <summary>The tables of the store.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<RawReportRow> RawReports => Set<RawReportRow>();

    public DbSet<RestatementRow> Restatements => Set<RestatementRow>();

    public DbSet<PlaceRow> Places => Set<PlaceRow>();

    public DbSet<HeaderListRow> HeaderLists => Set<HeaderListRow>();

    public DbSet<ReportEventRow> ReportEvents => Set<ReportEventRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<NoticeEventRow> NoticeEvents => Set<NoticeEventRow>();

    public DbSet<ReadingRow> Readings => Set<ReadingRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RawReportRow>(report =>
        {
            report.ToTable("raw_reports").HasKey(row => row.Seq);
            report.HasIndex(row => row.Id).IsUnique();
            report.HasIndex(row => row.Source);
            report.HasOne<HeaderListRow>().WithMany().HasForeignKey(row => row.HeaderListSeq).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RestatementRow>(restatement =>
        {
            restatement.ToTable("restatements").HasKey(row => row.ReportSeq);
            restatement.Property(row => row.ReportSeq).ValueGeneratedNever();
            restatement.HasOne<RawReportRow>().WithOne().HasForeignKey<RestatementRow>(row => row.ReportSeq).OnDelete(DeleteBehavior.Restrict);
            restatement.HasOne<HeaderListRow>().WithMany().HasForeignKey(row => row.HeaderListSeq).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PlaceRow>(place =>
        {
            place.ToTable("places").HasKey(row => row.ReportSeq);
            place.Property(row => row.ReportSeq).ValueGeneratedNever();
            place.HasOne<RawReportRow>().WithOne().HasForeignKey<PlaceRow>(row => row.ReportSeq).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<HeaderListRow>(list =>
        {
            list.ToTable("header_lists").HasKey(row => row.Seq);
            list.HasIndex(row => row.Texts).IsUnique();
        });
        modelBuilder.Entity<ReportEventRow>(happening =>
        {
            happening.ToTable("report_events").HasKey(row => row.Seq);
            happening.HasOne<RawReportRow>().WithMany().HasForeignKey(row => row.ReportSeq).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SourceRow>().ToTable("sources").HasKey(row => row.Name);
        modelBuilder.Entity<DecisionRow>(decision =>
        {
            decision.ToTable("decisions").HasKey(row => row.Seq);
            decision.HasIndex(row => row.ItemId);
        });
        modelBuilder.Entity<NoticeRow>(notice =>
        {
            notice.ToTable("notices").HasKey(row => row.Seq);
            notice.HasIndex(row => row.Key).IsUnique();
        });
        modelBuilder.Entity<NoticeEventRow>(happening =>
        {
            happening.ToTable("notice_events").HasKey(row => row.Seq);
            happening.HasOne<NoticeRow>().WithMany().HasForeignKey(row => row.NoticeSeq).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ReadingRow>().ToTable("readings").HasKey(row => row.Document);
        modelBuilder.Entity<FactRow>().ToTable("facts").HasKey(row => row.Name);
    }
}
