namespace OmniBot.Core.Schema;

/// <summary>The settings are asked for in a task module.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
}
