(* expect: ok exit=0 stdout="92\n" *)
let rec solutions size row columns left right =
  if row = size then 1
  else
    let rec place free count =
      if free = 0 then count
      else
        let bit = free land -free in
        place (free land (free - 1))
          (count + solutions size (row + 1) (columns lor bit) ((left lor bit) lsl 1) ((right lor bit) lsr 1))
    in
    place (((1 lsl size) - 1) land lnot (columns lor left lor right)) 0

let () = Printf.printf "%d\n" (solutions 8 0 0 0 0)
