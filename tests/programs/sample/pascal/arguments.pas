{ expect: ok exit=0 arg=one arg="two words" stdout="<one>\n<two words>\n" }
program Arguments;
var
  i: integer;
begin
  for i := 1 to ParamCount do
    writeln('<', ParamStr(i), '>');
end.
