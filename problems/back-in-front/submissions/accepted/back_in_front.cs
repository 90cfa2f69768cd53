using System;
using System.Collections.Generic;
using System.Linq;

class BackInFront
{
    static void Main()
    {
        int n = int.Parse(Console.ReadLine().Split(' ')[0]);
        int[] places = Console.ReadLine().Split(' ').Select(int.Parse).ToArray();

        // The row from right to left, so that the front is the end of the list.
        List<int> row = Enumerable.Range(1, n).Reverse().ToList();
        foreach (int place in places)
        {
            int index = n - place;
            int book = row[index];
            row.RemoveAt(index);
            row.Add(book);
        }
        row.Reverse();
        Console.WriteLine(string.Join(" ", row));
    }
}
