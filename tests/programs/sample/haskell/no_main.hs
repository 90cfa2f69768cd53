-- expect: compile_error
module Foo where

twice :: Int -> Int
twice n = 2 * n
