using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OmniBot.Core.State;

namespace OmniBot.Dialogs;

/// <summary>Reads a dialog's values as their type, whether they were set in this turn or reloaded.</summary>
public static class DialogValues
{
    /// <summary>The value as <typeparamref name="T"/>; default when it is not there.</summary>
    /// <remarks>An object is put back as the result, so changes that are made to it are stored with the dialog.</remarks>
    /// <exception cref="JsonException">The value does not have the shape of <typeparamref name="T"/>.</exception>
    public static T? Get<T>(this IDictionary<string, object> values, string key)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!values.TryGetValue(key, out var value) || value is null)
        {
            return default;
        }

        if (value is T typed)
        {
            return typed;
        }

        var element = value is JsonElement json ? json : JsonSerializer.SerializeToElement(value, value.GetType(), StateJson.Options);
        var read = element.Deserialize<T>(StateJson.Options);
        if (read is not null && !typeof(T).IsValueType)
        {
            values[key] = read;
        }

        return read;
    }

    /// <summary>The value as <typeparamref name="T"/>, if it is there and has its shape.</summary>
    public static bool TryGet<T>(this IDictionary<string, object> values, string key, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = values.Get<T>(key);
            return value is not null && values.ContainsKey(key);
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
