using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Persons;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Packs.Appointments;
using OmniBot.Packs.Calendar;
using OmniBot.Packs.Common;
using OmniBot.Packs.Continue;
using OmniBot.Packs.Faqs;
using OmniBot.Packs.Feedback;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Orders;
using OmniBot.Packs.Person;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs;

public static class PacksServiceCollectionExtensions
{
    /// <summary>
    /// Adds the bot with its ready-made conversations as <see cref="IBot"/>, and the texts for failed turns. The host adds <c>ICrm</c>,
    /// <c>IRecognizer</c> and, to follow a user's change of language, <c>ILanguageDetector</c>.
    /// </summary>
    public static IServiceCollection AddPacks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PackOptions>().Bind(configuration.GetSection(PackOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PackOptions>, PackOptionsValidator>();
        services.AddSingleton<IValidateOptions<PackOptions>, PackOptionsCheck>();
        services.TryAddSingleton<ConversationState>();
        services.TryAddSingleton<UserState>();

        services.AddSingleton<TextCatalogue>();
        services.AddSingleton<Texts>();
        services.AddSingleton<IFailureText, PackFailureText>();
        services.AddSingleton<IHandoffText, PackHandoffText>();
        services.AddSingleton<IContinueText, PackContinueText>();
        services.TryAddSingleton<IQueueAdmission, CaseAdmission>();
        services.AddSingleton<Buttons>();
        services.AddSingleton<UserLanguage>();
        services.AddSingleton<Ear>();
        services.AddSingleton<ChoiceReader>();
        services.AddSingleton<DayReader>();
        services.AddSingleton<AnswerReader>();
        services.AddSingleton<Question>();
        services.AddSingleton<TalkMemories>();
        services.AddSingleton<TalkParts>();
        services.AddSingleton<SlotFinder>();
        services.AddSingleton<CalendarEntries>();
        services.AddSingleton<AppointmentParts>();
        services.AddSingleton<FaqSearch>();
        services.AddSingleton<CommonReplies>();

        services.AddSingleton<Talk, OrderStatusDialog>();
        services.AddSingleton<Talk, OrderListDialog>();
        services.AddSingleton<Talk, BookAppointmentDialog>();
        foreach (var action in Enum.GetValues<AppointmentAction>())
        {
            services.AddSingleton<Talk>(provider => new ChangeAppointmentDialog(
                action, provider.GetRequiredService<TalkParts>(), provider.GetRequiredService<AppointmentParts>()));
        }

        services.AddSingleton<Talk, FaqDialog>();
        services.AddSingleton<Talk, PersonDialog>();
        services.AddSingleton<Talk, FeedbackDialog>();
        services.AddSingleton<Talk, LanguageDialog>();
        services.AddSingleton<Talk, MeantDialog>();
        services.AddSingleton<Talk, OfferPersonDialog>();
        services.AddSingleton<Interruptions>();
        services.AddSingleton<RootDialog>();
        services.AddSingleton<IBot, PackBot>();
        return services;
    }
}
