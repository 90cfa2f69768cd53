// expect: compile_error compile_has="main.go:4"
package main

import "os"

func main() {}
