// expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n"
program Hangs;
var
  I: Integer = 0;
begin
  WriteLn('before');
  while I >= 0 do
    I := (I + 1) and 1023;
end.
