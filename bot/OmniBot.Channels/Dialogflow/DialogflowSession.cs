namespace OmniBot.Channels.Dialogflow;

/// <summary>A session's name taken apart.</summary>
/// <param name="Agent">The agent: <c>projects/P/locations/L/agents/A</c> (CX) or <c>projects/P/agent</c> (ES).</param>
/// <param name="User">The user that ES names in it, else the session.</param>
/// <param name="Id">The session's own id.</param>
internal sealed record DialogflowSession(string Agent, string User, string Id)
{
    public static DialogflowSession Of(string session)
    {
        var parts = session.Split('/');
        var at = Array.LastIndexOf(parts, "sessions");
        if (at <= 0 || at + 1 >= parts.Length)
        {
            return new DialogflowSession("", session, session);
        }

        var id = parts[at + 1];
        var user = at >= 2 && parts[at - 2] == "users" && parts[at - 1] is not ("-" or "") ? parts[at - 1] : id;
        var environment = Array.IndexOf(parts, "environments");
        return new DialogflowSession(string.Join('/', parts.Take(environment > 0 ? environment : at)), user, id);
    }
}
