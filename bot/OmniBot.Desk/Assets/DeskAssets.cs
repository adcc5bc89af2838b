namespace OmniBot.Desk.Assets;

/// <summary>All that the desk's documents load.</summary>
internal static class DeskAssets
{
    public static DeskAsset Style { get; } = new("desk.css", "text/css; charset=utf-8");

    public static DeskAsset Script { get; } = new("desk.js", "text/javascript; charset=utf-8");

    /// <summary>Blazor's own script, of the version that this was built with.</summary>
    public static DeskAsset Blazor { get; } = new("blazor.web.js", "text/javascript; charset=utf-8");

    public static DeskAsset Icon { get; } = new("desk.svg", "image/svg+xml");

    public static IReadOnlyList<DeskAsset> All { get; } = [Style, Script, Blazor, Icon];
}
