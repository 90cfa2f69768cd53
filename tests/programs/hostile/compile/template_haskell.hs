-- expect: ok|compile_error stdout_lacks="root:" compile_lacks="root:"
{-# LANGUAGE TemplateHaskell, ScopedTypeVariables #-}
-- Runs at compile time: reads files, puts links in place of the results, leaves a process.
import Control.Exception
import Language.Haskell.TH
import System.IO
import System.Exit
import System.Process

main :: IO ()
main =
  putStrLn
    $( do
         secret <- runIO (try (readFile "/etc/shadow" >>= evaluate) :: IO (Either SomeException String))
         _ <- runIO (try (system "ln -sf /etc/passwd main; ln -sf /etc/passwd Main.o; (setsid sleep 100000 &) ; echo x > /tmp/codevault-planted") :: IO (Either SomeException ExitCode))
         litE (stringL (either (const "nothing") id secret))
     )
