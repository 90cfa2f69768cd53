-- expect: ok exit=0 stdout="92\n"
queens :: Int -> [[Int]]
queens size = go size
  where
    go 0 = [[]]
    go row = [column : rest | rest <- go (row - 1), column <- [1 .. size], safe column rest]
    safe column rest = and [column /= other && abs (column - other) /= distance | (distance, other) <- zip [1 ..] rest]

main :: IO ()
main = print (length (queens 8))
