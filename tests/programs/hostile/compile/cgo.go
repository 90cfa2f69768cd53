// expect: compile_error|ok|runtime_error stdout_lacks=WORKED compile_lacks="root:"
package main

/*
#cgo LDFLAGS: -Wl,--dynamic-linker=/box/main.go -o /tmp/x
#include "/etc/shadow"
*/
import "C"

func main() { println("WORKED") }
