-- expect: compile_error|runtime_error|ok stdout_lacks="root:" stderr_lacks="root:"
{-# LANGUAGE TemplateHaskell #-}
{-# OPTIONS_GHC -fno-code #-}
-- Nothing is written after this: the link is what stands at the program's name in the end.
import Language.Haskell.TH
import System.Process

$(runIO (callCommand "rm -f main; ln -s /etc/passwd main; mkfifo fifo") >> return [])

main :: IO ()
main = return ()
