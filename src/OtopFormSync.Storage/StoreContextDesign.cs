using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OtopFormSync.Storage;

/// <summary>For <c>dotnet ef migrations add NAME --project src/OtopFormSync.Storage</c> only; the file is never opened.</summary>
internal sealed class StoreContextDesign : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<StoreContext>().UseSqlite("Data Source=design.db").Options);
}
