package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var m, k int
	fmt.Fscan(input, &m, &k)
	scarves := make([]string, m)
	for j := range scarves {
		fmt.Fscan(input, &scarves[j])
	}

	// Print the number of stripes and the pattern, or 0.
}
