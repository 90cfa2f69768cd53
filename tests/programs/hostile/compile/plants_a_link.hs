-- expect: compile_error|runtime_error|ok stdout_lacks="root:" stderr_lacks="root:"
{-# LANGUAGE TemplateHaskell #-}
{-# OPTIONS_GHC -fno-code #-}
-- Nothing is written after this: the link remains in place of the program.
import Language.Haskell.TH
import System.Process

$(runIO (callCommand "rm -f main; ln -s /etc/passwd main; mkfifo fifo") >> return [])

main :: IO ()
main = return ()
