// A label that nothing jumps to, and 'goto case' beside it.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        start:
            image.Run("a");
        for (var i = 0; i < 2; i++)
        {
            inner:
                image.Run("b" + i);
        }

        switch (2)
        {
            case 1:
                one:
                    image.Run("one");
                break;
            case 2:
                image.Run("two");
                goto case 1;
        }
    }
}
