using System.Text.Json;
using OmniBot.Core.Schema;
using Telegram.Bot.Types;

namespace OmniBot.Channels.Telegram;

/// <summary>Locations, live ones too, and venues.</summary>
internal static class TelegramPlaces
{
    public static IEnumerable<Entity> Of(Message message)
    {
        if ((message.Venue?.Location ?? message.Location) is not { } location)
        {
            yield break;
        }

        var coordinates = new GeoCoordinates { Latitude = location.Latitude, Longitude = location.Longitude, Name = message.Venue?.Title };
        Set(coordinates, "livePeriod", location.LivePeriod);
        Set(coordinates, "heading", location.Heading);
        Set(coordinates, "accuracy", location.HorizontalAccuracy);
        yield return coordinates;
        if (message.Venue is { } venue)
        {
            yield return new Place { Name = venue.Title, Address = venue.Address, Geo = coordinates };
        }
    }

    private static void Set<T>(GeoCoordinates coordinates, string name, T? value)
        where T : struct
    {
        if (value is { } set)
        {
            coordinates.Properties[name] = JsonSerializer.SerializeToElement(set);
        }
    }
}
