-- expect: ok exit=0 stdout_has="Ada" stdout_has="2" stdout_lacks="Zoe"
CREATE TABLE people (name TEXT, city TEXT);
INSERT INTO people VALUES ('Ada', 'London'), ('Bob', 'London'), ('Zoe', 'Paris');
SELECT min(name), count(*) FROM people WHERE city = 'London';
