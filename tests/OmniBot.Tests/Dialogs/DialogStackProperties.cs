using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OmniBot.Dialogs;

namespace OmniBot.Tests.Dialogs;

public sealed class DialogStackProperties
{
    public enum Operation
    {
        Begin,
        End,
        Replace,
        Continue,
        CancelAll,
    }

    /// <summary>Each operation is a turn, and the stack is read from JSON at its start.</summary>
    [Property(MaxTest = 60)]
    public async Task Any_sequence_of_operations_leaves_the_stack_that_a_simple_list_would_have((Operation Operation, byte Dialog)[] operations)
    {
        var calls = new List<string>();
        string[] ids = ["a", "b", "c"];
        var turns = new DialogTurns([.. ids.Select(id => new RecordingDialog(id, calls))]);
        var model = new List<string>();
        foreach (var (operation, number) in operations)
        {
            var id = ids[number % ids.Length];
            calls.Clear();
            var status = (await turns.RunAsync((dc, token) => operation switch
            {
                Operation.Begin => dc.BeginDialogAsync(id, number, token),
                Operation.End => dc.EndDialogAsync(number, token),
                Operation.Replace => dc.ReplaceDialogAsync(id, number, token),
                Operation.Continue => dc.ContinueDialogAsync(token),
                _ => dc.CancelAllDialogsAsync(token),
            })).Status;
            var before = model.ToArray();
            switch (operation)
            {
                case Operation.Begin:
                    model.Insert(0, id);
                    Assert.Equal([$"{id} begins with {number}"], calls);
                    break;
                case Operation.End:
                    model.RemoveRange(0, Math.Min(1, model.Count));
                    Assert.Equal(model.Count == 0 ? DialogTurnStatus.Complete : DialogTurnStatus.Waiting, status);
                    Assert.Equal(model.Take(1).Select(top => $"{top} resumes: EndCalled {number}"), calls.Where(call => call.Contains("resumes")));
                    break;
                case Operation.Replace:
                    model.RemoveRange(0, Math.Min(1, model.Count));
                    model.Insert(0, id);
                    Assert.Equal($"{id} begins with {number}", calls[^1]);
                    break;
                case Operation.Continue:
                    Assert.Equal(before.Take(1).Select(top => $"{top} continues"), calls);
                    break;
                default:
                    model.Clear();
                    Assert.Equal(before.Select(one => $"{one} ends: CancelCalled"), calls.Where(call => call.Contains("ends")));
                    break;
            }

            Assert.Equal(string.Join(' ', model), await turns.StackAsync());
        }
    }
}
