(* expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n" *)
let rec sum total = match Scanf.scanf " %d" (fun number -> number) with
  | number -> sum (total + number)
  | exception _ -> total

let () = Printf.printf "%d\n" (sum 0)
