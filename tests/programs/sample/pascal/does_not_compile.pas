{ expect: compile_error compile_has="main.pas(4," }
program Wrong;
begin
  missing := 1;
end.
