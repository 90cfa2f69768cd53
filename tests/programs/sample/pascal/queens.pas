{ expect: ok exit=0 stdout="92\n" }
program Queens;
const
  size = 8;
var
  columns: array[1..size] of integer;
  count: integer;

function safe(row, column: integer): boolean;
var
  other: integer;
begin
  safe := true;
  for other := 1 to row - 1 do
    if (columns[other] = column) or (abs(columns[other] - column) = row - other) then
      safe := false;
end;

procedure place(row: integer);
var
  column: integer;
begin
  if row > size then
    count := count + 1
  else
    for column := 1 to size do
      if safe(row, column) then
      begin
        columns[row] := column;
        place(row + 1);
      end;
end;

begin
  count := 0;
  place(1);
  writeln(count);
end.
