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
	heights := make([]int, n)
	for j := range heights {
		fmt.Fscan(input, &heights[j])
	}

	// Print the number of ways modulo 1000000007.
}
