using System.Text.Json.Nodes;
using OmniBot.Core.Recognition;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Dialogs.Memory;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Memory;

public sealed class DialogStateManagerTests
{
    private readonly ConversationState _conversation = new(new MemoryStorage());
    private readonly UserState _user = new(new MemoryStorage());
    private readonly TestAdapter _adapter = new();
    private readonly DialogSet _dialogs;

    public DialogStateManagerTests()
    {
        _adapter.Use(new AutoSaveStateMiddleware(_conversation, _user));
        _adapter.Prepare = context =>
        {
            context.TurnState.Set(_conversation);
            context.TurnState.Set(_user);
        };
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("inside").AddStep("wait", (_, _) => Task.FromResult(Dialog.EndOfTurn)));
        _dialogs = new DialogSet(_conversation.CreateProperty<DialogState>("dialogs")).Add(component);
    }

    [Theory]
    [InlineData("user.name", "Ada")]
    [InlineData("USER.Name", "Ada")]
    [InlineData("user.address.city", "London")]
    [InlineData("user['address'].city", "London")]
    [InlineData("user[\"address\"]['city']", "London")]
    [InlineData("user.tags[1]", "two")]
    [InlineData("user[dialog.key]", "Ada")]
    [InlineData("user.tags[$place]", "two")]
    [InlineData("turn.activity.text", "hi")]
    [InlineData("turn.activity.from.id", "user1")]
    [InlineData("dialogcontext.stack[0]", "component")]
    [InlineData("class.InitialDialogId", "inside")]
    [InlineData("%id", "component")]
    public async Task A_value_is_found_by_its_path(string path, string expected)
    {
        await SetUpAsync();
        await TurnAsync(dc => Assert.Equal(expected, dc.State.GetStringValue(path)));
    }

    [Theory]
    [InlineData("user.missing")]
    [InlineData("user.name.first")]
    [InlineData("user.tags[7]")]
    [InlineData("user.tags[-1]")]
    [InlineData("nowhere.name")]
    [InlineData("user..name")]
    [InlineData("user.name.")]
    [InlineData("user[")]
    [InlineData("")]
    public async Task A_path_that_leads_nowhere_has_no_value(string path)
    {
        await SetUpAsync();
        await TurnAsync(dc => Assert.False(dc.State.TryGetValue<object>(path, out _)));
    }

    [Fact]
    public async Task What_is_set_is_there_in_the_next_turn()
    {
        await TurnAsync(dc =>
        {
            dc.State.SetValue("user.profile.name", "Ada");
            dc.State.SetValue("user.profile.ages[1]", 36);
            dc.State.SetValue("conversation.count", 1);
        });
        await TurnAsync(dc =>
        {
            Assert.Equal("Ada", dc.State.GetValue<string>("user.profile.name"));
            Assert.Equal(36, dc.State.GetValue<int>("user.profile.ages[1]"));
            Assert.Null(dc.State.GetValue("user.profile.ages[0]"));
            dc.State.SetValue("user.profile.name", "Grace");
            dc.State.SetValue("conversation.count", dc.State.GetIntValue("conversation.count") + 1);
            dc.State.RemoveValue("user.profile.ages[0]");
        });
        await TurnAsync(dc =>
        {
            Assert.Equal("Grace", dc.State.GetValue<string>("user.profile.name"));
            Assert.Equal(36, dc.State.GetValue<int>("user.profile.ages[0]"));
            Assert.Equal(2, dc.State.GetValue<int>("conversation.count"));
            dc.State.RemoveValue("conversation.count");
        });
        await TurnAsync(dc => Assert.Equal(9, dc.State.GetIntValue("conversation.count", 9)));
    }

    [Fact]
    public async Task Memory_and_accessors_see_the_same_object()
    {
        var accessor = _user.CreateProperty<Profile>("profile");
        await TurnAsync(async (dc, token) =>
        {
            var profile = await accessor.GetAsync(dc.Context, () => new Profile { Name = "Ada" }, token);
            dc.State.SetValue("user.profile.age", 36);
            Assert.Equal(36, profile.Age);
        });
        await TurnAsync(async (dc, token) =>
        {
            dc.State.SetValue("user.profile.age", 37);
            Assert.Equal(37, (await accessor.GetAsync(dc.Context, null, token)).Age);
            Assert.Equal("Ada", dc.State.GetValue<Profile>("user.profile")!.Name);
        });
    }

    [Fact]
    public async Task Short_forms_stand_for_the_dialog_and_for_what_was_recognized()
    {
        await SetUpAsync();
        await TurnAsync(dc =>
        {
            dc.State.SetValue("$count", 3);
            Assert.Equal(3, dc.State.GetValue<int>("dialog.count"));
            dc.State.SetValue(TurnPath.Recognized, new RecognizerResult
            {
                Intents = new Dictionary<string, IntentScore> { ["Order"] = new() { Score = 0.8 } },
                Entities = new JsonObject { ["number"] = new JsonArray(7, 8), ["color"] = new JsonArray(new JsonArray("red")) },
            });
            Assert.Equal(0.8, dc.State.GetValue<double>("#Order.score"));
            Assert.Equal(7, dc.State.GetValue<int>("@number"));
            Assert.Equal("red", dc.State.GetValue<string>("@color"));
            Assert.Equal(8, dc.State.GetValue<int>("@@number[1]"));
            Assert.False(dc.State.TryGetValue<string>("@missing", out _));
        });
    }

    [Fact]
    public async Task Dialog_is_the_container_and_this_is_the_dialog_on_top()
    {
        await SetUpAsync();
        await TurnAsync(dc =>
        {
            var inner = dc.Child!;
            inner.State.SetValue("dialog.x", "container");
            inner.State.SetValue("this.x", "waterfall");
            Assert.Equal("container", dc.ActiveDialog!.State["x"]);
            Assert.Equal("waterfall", inner.ActiveDialog!.State["x"]);
            Assert.Equal("component", inner.State.GetValue<string>("dialogclass.id"));
            Assert.Equal("inside", inner.State.GetValue<string>("class.id"));
        });
    }

    [Fact]
    public async Task A_dialogs_own_properties_can_not_be_set()
    {
        await SetUpAsync();
        await TurnAsync(dc => Assert.Throws<NotSupportedException>(() => dc.State.SetValue("class.id", "other")));
    }

    [Fact]
    public async Task Setting_a_path_without_a_scope_names_the_scopes()
    {
        await TurnAsync(dc => Assert.Contains("conversation", Assert.Throws<ArgumentException>(() => dc.State.SetValue("count", 1)).Message));
    }

    [Fact]
    public async Task A_snapshot_holds_the_users_and_the_dialogs_memory()
    {
        await SetUpAsync();
        await TurnAsync(dc =>
        {
            var snapshot = dc.State.GetMemorySnapshot();
            Assert.Equal("London", (string?)snapshot["user"]!["address"]!["city"]);
            Assert.Equal("name", (string?)snapshot["dialog"]!["key"]);
            Assert.Null(snapshot["class"]);
        });
    }

    private Task SetUpAsync() => TurnAsync(async (dc, token) =>
    {
        await dc.BeginDialogAsync("component", null, token);
        dc.State.SetValue("user.name", "Ada");
        dc.State.SetValue("user.address", new { city = "London" });
        dc.State.SetValue("user.tags", new[] { "one", "two" });
        dc.State.SetValue("dialog.key", "name");
        dc.State.SetValue("dialog.place", 1);
    });

    private Task TurnAsync(Action<DialogContext> turn) => TurnAsync((dc, _) =>
    {
        turn(dc);
        return Task.CompletedTask;
    });

    private Task TurnAsync(Func<DialogContext, CancellationToken, Task> turn) => _adapter.SendTextToBotAsync(
        "hi",
        async (turnContext, token) =>
        {
            var dc = await _dialogs.CreateContextAsync(turnContext, token);
            await dc.State.LoadAllScopesAsync(token);
            await turn(dc, token);
        },
        TestContext.Current.CancellationToken);

    private sealed class Profile
    {
        public string Name { get; set; } = "";

        public int Age { get; set; }
    }
}
