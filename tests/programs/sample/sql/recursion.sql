-- expect: ok exit=0 stdout_has="5050"
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100)
SELECT sum(n) FROM numbers;
