-- expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n"
main :: IO ()
main = putStrLn "before" >> spin 0

spin :: Integer -> IO ()
spin n = if n < 0 then return () else spin (n + 1)
