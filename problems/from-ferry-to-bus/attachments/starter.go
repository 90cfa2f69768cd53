package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var f, b, w int
	fmt.Fscan(input, &f, &b, &w)
	ferries := make([]int, f)
	for j := range ferries {
		fmt.Fscan(input, &ferries[j])
	}
	buses := make([]int, b)
	for j := range buses {
		fmt.Fscan(input, &buses[j])
	}

	// Print the longest wait and the number of ferries without a bus.
}
