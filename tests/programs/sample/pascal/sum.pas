{ expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n" }
program Sum;
var
  number, total: int64;
begin
  total := 0;
  while not SeekEof do
  begin
    read(number);
    total := total + number;
  end;
  writeln(total);
end.
