-- expect: ok exit=0 arg=one arg="two words" stdout="[\"one\",\"two words\"]\n"
import System.Environment (getArgs)

main :: IO ()
main = getArgs >>= print
