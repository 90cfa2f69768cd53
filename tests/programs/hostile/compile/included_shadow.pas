{ expect: compile_error compile_lacks="root:" }
program IncludedShadow;
{$I /etc/shadow}
{$LINKLIB /etc/shadow}
begin
end.
