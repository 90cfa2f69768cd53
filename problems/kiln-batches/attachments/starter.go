package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(input, &n)
	var c int
	fmt.Fscan(input, &c)
	masses := make([]int, n)
	for j := range masses {
		fmt.Fscan(input, &masses[j])
	}

	// Print the smallest amount of energy.
}
