package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var r, c int
	fmt.Fscan(input, &r, &c)
	garden := make([]string, r)
	for j := range garden {
		fmt.Fscan(input, &garden[j])
	}

	// Print the smallest sum of the costs.
}
