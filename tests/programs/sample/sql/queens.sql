-- expect: ok exit=0 stdout_has="92"
WITH RECURSIVE
  columns(c) AS (SELECT 1 UNION ALL SELECT c + 1 FROM columns WHERE c < 8),
  places(row, taken, falling, rising) AS (
    SELECT 0, ',', ',', ','
    UNION ALL
    SELECT row + 1, taken || c || ',', falling || (row + c) || ',', rising || (row - c) || ','
    FROM places, columns
    WHERE row < 8
      AND instr(taken, ',' || c || ',') = 0
      AND instr(falling, ',' || (row + c) || ',') = 0
      AND instr(rising, ',' || (row - c) || ',') = 0
  )
SELECT count(*) FROM places WHERE row = 8;
