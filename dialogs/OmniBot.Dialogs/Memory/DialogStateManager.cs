using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.State;

namespace OmniBot.Dialogs.Memory;

/// <summary>Reads and writes what a dialog can see by paths, such as <c>user.name</c>, <c>dialog.items[0]</c> and <c>$count</c>.</summary>
/// <remarks>Shapes follow the SDK v4's <c>DialogStateManager</c>. Names of scopes and members ignore case.</remarks>
/// <param name="dc">Where the dialogs stand: <c>dialog</c>, <c>this</c> and <c>class</c> depend on it.</param>
/// <param name="configuration">Scopes and short forms; the SDK's own when absent.</param>
public sealed class DialogStateManager(DialogContext dc, DialogStateManagerConfiguration? configuration = null)
{
    public DialogStateManagerConfiguration Configuration { get; } = configuration ?? DialogStateManagerConfiguration.Default;

    /// <exception cref="ArgumentException">There is no scope of that name.</exception>
    public MemoryScope GetMemoryScope(string name) =>
        FindScope(name) ?? throw new ArgumentException(
            $"'{name}' is not a memory scope. Paths begin with one of: {string.Join(", ", Configuration.MemoryScopes.Select(scope => scope.Name))}.", nameof(name));

    /// <summary>Reads the stored scopes, unless the turn has them; needed before <c>user</c> and <c>conversation</c> are used.</summary>
    public async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.LoadAsync(dc, force: false, cancellationToken);
        }
    }

    public async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.SaveChangesAsync(dc, force: false, cancellationToken);
        }
    }

    public Task DeleteScopesMemoryAsync(string name, CancellationToken cancellationToken = default) =>
        FindScope(name)?.DeleteAsync(dc, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Writes short forms out: <c>$count</c> is <c>dialog.count</c>.</summary>
    public string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var resolver in Configuration.PathResolvers)
        {
            path = resolver.TransformPath(path);
        }

        return path;
    }

    /// <summary>The value at a path, if it is there and is a <typeparamref name="T"/> or can be read as one.</summary>
    public bool TryGetValue<T>(string path, [MaybeNullWhen(false)] out T value)
    {
        if (TryGet(path, out var found) && found is not null && MemoryConversion.TryConvert<T>(found, out var converted) && converted is not null)
        {
            value = converted;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value at a path, or what the factory makes; the type's default without one.</summary>
    public T? GetValue<T>(string path, Func<T>? defaultValue = null) =>
        TryGetValue<T>(path, out var value) ? value : defaultValue is null ? default : defaultValue();

    public object? GetValue(string path) => TryGet(path, out var value) ? value : null;

    public int GetIntValue(string path, int defaultValue = 0) => TryGetValue<int>(path, out var value) ? value : defaultValue;

    public bool GetBoolValue(string path, bool defaultValue = false) => TryGetValue<bool>(path, out var value) ? value : defaultValue;

    public string GetStringValue(string path, string defaultValue = "") => TryGetValue<string>(path, out var value) ? value : defaultValue;

    /// <summary>Sets a value; what is missing on the way to it is made.</summary>
    /// <exception cref="ArgumentException">The path is not well formed, or does not begin with a scope.</exception>
    /// <exception cref="InvalidOperationException">Something on the way can't hold the value.</exception>
    public void SetValue(string path, object? value)
    {
        var segments = Parse(path);
        var scope = GetMemoryScope(segments[0].Name!);
        if (segments.Count == 1)
        {
            scope.SetMemory(dc, value ?? throw new ArgumentException("A whole scope can't be set to null.", nameof(value)));
            return;
        }

        var container = RootOf(scope);
        for (var i = 1; i < segments.Count - 1; i++)
        {
            var segment = Resolve(segments[i]);
            if (!TryGetMember(container, segment, out var child) || child is null)
            {
                child = Resolve(segments[i + 1]).Name is null ? new List<object?>() : new Dictionary<string, object>();
                SetMember(container, segment, child);
                TryGetMember(container, segment, out child);
            }
            else if (MemoryObject.TryMakeWritable(child, out var writable))
            {
                SetMember(container, segment, writable);
                child = writable;
            }

            container = child!;
        }

        SetMember(container, Resolve(segments[^1]), value);
    }

    /// <summary>Forgets the value at a path; nothing happens when there is none.</summary>
    public void RemoveValue(string path)
    {
        var segments = Parse(path);
        if (segments.Count == 1)
        {
            throw new ArgumentException("A whole scope can't be removed by its path.", nameof(path));
        }

        object? container = RootOf(GetMemoryScope(segments[0].Name!));
        for (var i = 1; i < segments.Count - 1; i++)
        {
            var segment = Resolve(segments[i]);
            if (!TryGetMember(container, segment, out var child) || child is null)
            {
                return;
            }

            if (MemoryObject.TryMakeWritable(child, out var writable))
            {
                SetMember(container, segment, writable);
                child = writable;
            }

            container = child;
        }

        var last = Resolve(segments[^1]);
        if (last.Name is { } name)
        {
            MemoryObject.Remove(container, name);
        }
        else
        {
            MemoryObject.Remove(container, last.Index);
        }
    }

    /// <summary>A copy of the memory as JSON, without what belongs to the dialogs' classes and the settings.</summary>
    public JsonObject GetMemorySnapshot()
    {
        var snapshot = new JsonObject();
        foreach (var scope in Configuration.MemoryScopes)
        {
            if (scope.IncludeInSnapshot && scope.GetMemory(dc) is { } memory)
            {
                snapshot[scope.Name] = memory is IMemoryProperties properties
                    ? ToJson(properties)
                    : JsonSerializer.SerializeToNode(memory, memory.GetType(), StateJson.Options);
            }
        }

        return snapshot;
    }

    private static JsonObject ToJson(IMemoryProperties properties)
    {
        var json = new JsonObject();
        foreach (var name in properties.Names)
        {
            if (properties.TryGet(name, out var value) && value is not null)
            {
                json[name] = JsonSerializer.SerializeToNode(value, value.GetType(), StateJson.Options);
            }
        }

        return json;
    }

    private static bool TryGetMember(object container, PathSegment segment, out object? value) =>
        segment.Name == PathSegment.First ? MemoryObject.TryGetFirst(container, out value)
        : segment.Name is { } name ? MemoryObject.TryGet(container, name, out value)
        : MemoryObject.TryGet(container, segment.Index, out value);

    private static void SetMember(object container, PathSegment segment, object? value)
    {
        if (segment.Name is { } name)
        {
            MemoryObject.Set(container, name, value);
        }
        else
        {
            MemoryObject.Set(container, segment.Index, value);
        }
    }

    private bool TryGet(string path, out object? value)
    {
        value = null;
        ArgumentNullException.ThrowIfNull(path);
        var segments = new List<PathSegment>(4);
        if (!PathParser.TryParse(TransformPath(path.Trim()), segments)
            || segments[0].Name is not { } scopeName
            || FindScope(scopeName)?.GetMemory(dc) is not { } current)
        {
            return false;
        }

        for (var i = 1; i < segments.Count; i++)
        {
            if (!TryGetMember(current, Resolve(segments[i]), out value))
            {
                return false;
            }

            if (value is null)
            {
                return i == segments.Count - 1;
            }

            current = value;
        }

        value = current;
        return true;
    }

    private List<PathSegment> Parse(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var segments = new List<PathSegment>(4);
        return PathParser.TryParse(TransformPath(path.Trim()), segments) && segments[0].Name is not null
            ? segments
            : throw new ArgumentException($"'{path}' is not a path.", nameof(path));
    }

    // A path in brackets stands for the name or the place that it leads to.
    private PathSegment Resolve(PathSegment segment)
    {
        if (segment.Path is null)
        {
            return segment;
        }

        return GetValue(segment.Path) switch
        {
            string name => new PathSegment(name, 0, null),
            { } number when MemoryConversion.TryConvert<int>(number, out var index) => new PathSegment(null, index, null),
            _ => new PathSegment("", 0, null),
        };
    }

    private object RootOf(MemoryScope scope) =>
        scope.GetMemory(dc) ?? throw new InvalidOperationException($"Memory scope '{scope.Name}' is not there in this turn.");

    private MemoryScope? FindScope(string name)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            if (string.Equals(scope.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return scope;
            }
        }

        return null;
    }
}
