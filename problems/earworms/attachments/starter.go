package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, a, b, k int
	fmt.Fscan(input, &n, &a, &b, &k)
	notes := make([]int, n)
	for j := range notes {
		fmt.Fscan(input, &notes[j])
	}

	// Print the number of earworms that do not sound alike.
}
