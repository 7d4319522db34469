namespace OtopFormSync.Folder.Tests;

public sealed class InstanceLockTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_second_one_is_told_who_holds_the_workspace_and_since_when()
    {
        Assert.True(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out var held, out _));

        Assert.False(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out _, out var holder));
        Assert.Equal(new LockHolder(Environment.ProcessId, Workspace.Now), holder);

        held.Dispose();
        held.Dispose();
        Assert.True(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out var again, out _));
        again.Dispose();
    }

    [Fact]
    public void The_files_of_a_killed_process_do_not_hold_the_workspace()
    {
        File.WriteAllText(_workspace.Layout.LockFile, "");
        File.WriteAllText(_workspace.Layout.HolderFile, "1 2024-01-01T00:00:00+07:00");

        Assert.True(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out var held, out _));
        held.Dispose();
    }

    [Fact]
    public void The_lock_holds_when_its_file_is_removed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere a file that is open cannot be removed, or folders cannot be locked");
        Assert.True(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out var held, out _));
        Directory.Delete(_workspace.Layout.Private, recursive: true);
        _workspace.Layout.Ensure();

        Assert.False(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out _, out _));
        held.Dispose();
    }

    [Fact]
    public async Task A_process_that_is_just_being_started_keeps_no_lock_that_was_let_go()
    {
        var isEnough = false;
        var starting = Task.Run(() =>
        {
            while (!Volatile.Read(ref isEnough))
            {
                using var process = System.Diagnostics.Process.Start("true");
                process.WaitForExit();
            }
        }, TestContext.Current.CancellationToken);

        var kept = Enumerable.Range(0, 2_000).Count(_ =>
        {
            var isFree = InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out var held, out var _);
            held?.Dispose();
            return !isFree;
        });
        Volatile.Write(ref isEnough, true);
        await starting;

        Assert.Equal(0, kept);
    }

    [Theory]
    [InlineData(11, true)] // held by another process
    [InlineData(30, false)] // a disk that is read-only
    [InlineData(28, false)] // a disk that is full
    [InlineData(unchecked((int)0x80070020), true)] // Windows: held by another process
    public void Only_a_file_that_another_process_holds_is_called_held(int error, bool isHeld) =>
        Assert.Equal(isHeld, InstanceLock.IsHeld(new IOException("x", error)));

    [Fact]
    public void An_unreadable_note_still_says_that_it_is_held()
    {
        Assert.True(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out var held, out _));
        File.WriteAllText(_workspace.Layout.HolderFile, "?");

        Assert.False(InstanceLock.TryTake(_workspace.Layout, _workspace.Clock, out _, out var holder));
        Assert.Equal(new LockHolder(null, null), holder);
        held.Dispose();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_no_lock_that_is_held()
    {
        var nowhere = new FolderLayout(Path.Combine(_workspace.Layout.Root, "ไม่มี"));
        Assert.Throws<WorkspaceException>(() => InstanceLock.TryTake(nowhere, _workspace.Clock, out _, out _));
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_named()
    {
        var root = Path.Combine(_workspace.Layout.Root, "งาน");
        File.WriteAllText(root, "");

        var refusal = Assert.Throws<WorkspaceException>(new FolderLayout(root).Ensure);
        Assert.Contains(root, refusal.Telling.InThai, StringComparison.Ordinal);
    }
}
