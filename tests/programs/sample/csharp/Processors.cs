// expect: ok stdout="equal\n"
using System;
using System.IO;
using System.Linq;

class Processors {
  static void Main() {
    string mask = File.ReadLines("/proc/self/status").First(line => line.StartsWith("Cpus_allowed:"));
    int allowed = mask.Split('\t')[1].Replace(",", "").Sum(
        digit => Convert.ToString(Convert.ToInt32(digit.ToString(), 16), 2).Count(bit => bit == '1'));
    Console.WriteLine(Environment.ProcessorCount == allowed ? "equal" : "different");
  }
}
