// expect: ok exit=0 stdout="2 3 5 7 11 13 17 19 23 29\n"
// Each prime is a goroutine that filters the numbers that pass it.
package main

import "fmt"

func numbers(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for i := range in {
		if i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	in := make(chan int)
	go numbers(in)
	for i := 0; i < 10; i++ {
		prime := <-in
		if i > 0 {
			fmt.Print(" ")
		}
		fmt.Print(prime)
		out := make(chan int)
		go filter(in, out, prime)
		in = out
	}
	fmt.Println()
}
