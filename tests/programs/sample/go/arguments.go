// expect: ok exit=0 arg=one arg="two words" stdout="[\"one\" \"two words\"]\n"
package main

import (
	"fmt"
	"os"
)

func main() { fmt.Printf("%q\n", os.Args[1:]) }
