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
	numbers := make([]int, m)
	for j := range numbers {
		fmt.Fscan(input, &numbers[j])
	}

	// Print the list of missing pieces, or "complete".
}
