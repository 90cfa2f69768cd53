-- expect: ok exit=0 stdout_has="c" stdout_has="60"
SELECT name, sum(points) OVER (ORDER BY name)
FROM (SELECT 'a' AS name, 10 AS points UNION ALL SELECT 'b', 20 UNION ALL SELECT 'c', 30);
