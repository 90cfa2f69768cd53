-- expect: runtime_error exit=1 stderr_has="no such table: missing"
SELECT * FROM missing;
