// expect: ok stdout="100000\n"
program Deep;

function Depth(N: LongInt): LongInt;
begin
  if N = 0 then Depth := 0 else Depth := 1 + Depth(N - 1);
end;

begin
  WriteLn(Depth(100000));
end.
