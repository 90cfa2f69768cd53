-- expect: runtime_error exit=7 stdout="before\n"
import System.Exit

main :: IO ()
main = putStrLn "before" >> exitWith (ExitFailure 7)
