package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(input, &n, &m)
	for i := 0; i < n; i++ {
		var count int
		fmt.Fscan(input, &count)
		helpers := make([]int, count)
		for j := range helpers {
			fmt.Fscan(input, &helpers[j])
		}
	}

	// Print the smallest possible number, and the helper for each thing.
}
