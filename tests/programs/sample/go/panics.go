// expect: runtime_error exit=2 stdout="before\n" stderr_has="panic: no"
package main

import "fmt"

func main() {
	fmt.Println("before")
	panic("no")
}
