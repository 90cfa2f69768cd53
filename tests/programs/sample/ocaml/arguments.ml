(* expect: ok exit=0 arg=one arg="two words" stdout="one|two words\n" *)
let () = Sys.argv |> Array.to_list |> List.tl |> String.concat "|" |> print_endline
