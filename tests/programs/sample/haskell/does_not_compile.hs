-- expect: compile_error compile_has="main.hs:3"
main :: IO ()
main = putStrLn (1 + "x" :: Int)
