package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var f, b, walk int
	fmt.Fscan(input, &f, &b, &walk)
	ferries := read(input, f)
	buses := read(input, b)

	// Goes through both lists from the end: the bus to take is the earliest one that is not too early.
	longest, stranded := 0, 0
	bus := b
	for i := f - 1; i >= 0; i-- {
		atStop := ferries[i] + walk
		for bus > 0 && buses[bus-1] >= atStop {
			bus--
		}
		if bus == b {
			stranded++
		} else if wait := buses[bus] - atStop; wait > longest {
			longest = wait
		}
	}
	fmt.Println(longest, stranded)
}

func read(input *bufio.Reader, n int) []int {
	times := make([]int, n)
	for i := range times {
		fmt.Fscan(input, &times[i])
	}
	return times
}
