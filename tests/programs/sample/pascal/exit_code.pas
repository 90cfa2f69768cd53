{ expect: runtime_error exit=7 stdout="before\n" }
program ExitCode;
begin
  writeln('before');
  halt(7);
end.
