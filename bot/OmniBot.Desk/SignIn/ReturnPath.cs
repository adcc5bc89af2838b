namespace OmniBot.Desk.SignIn;

/// <summary>Where a sign-in leads to.</summary>
internal static class ReturnPath
{
    public const string Default = "/desk";

    /// <summary>The path, when it is one of the desk's own; else the desk's first page. So no link leads elsewhere by way of the sign-in.</summary>
    public static string Of(string? path) =>
        path is not null
        && path.Length <= 2000
        && (path == Default || path.StartsWith("/desk/", StringComparison.Ordinal) || path.StartsWith("/desk?", StringComparison.Ordinal))
        && !path.StartsWith("/desk/sign", StringComparison.OrdinalIgnoreCase)
        && path.All(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter is not '\\' and not ' ')
            ? path
            : Default;
}
