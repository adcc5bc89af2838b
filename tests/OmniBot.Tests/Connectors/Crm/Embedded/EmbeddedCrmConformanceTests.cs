using OmniBot.TestKit.Crm;

namespace OmniBot.Tests.Connectors.Crm.Embedded;

public sealed class EmbeddedCrmConformanceTests : CrmConformance
{
    protected override async Task<CrmUnderTest> StartAsync()
    {
        var file = new EmbeddedCrmFile();
        var crm = file.Crm;
        return new CrmUnderTest
        {
            Crm = crm,
            Customer = (await crm.FindCustomerByEmailAsync("carla.sample@example.com", Cancel))!,
            NewestOrder = (await crm.FindOrderAsync("ORD-1005", Cancel))!,
            Now = file.Time.GetUtcNow(),
            Question = "How do I send something back?",
            CountCasesAsync = () => file.CountAsync("crm_cases"),
            CountFeedbackAsync = () => file.CountAsync("crm_feedback"),
            OnDisposeAsync = file.DisposeAsync,
        };
    }
}
