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
	floors := make([]int, n)
	for j := range floors {
		fmt.Fscan(input, &floors[j])
	}

	// Print the way and the number of turns.
}
