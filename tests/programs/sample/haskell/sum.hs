-- expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
main :: IO ()
main = interact (\text -> show (sum (map read (words text) :: [Integer])) ++ "\n")
