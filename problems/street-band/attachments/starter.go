package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, m, w int
	fmt.Fscan(input, &n, &m, &w)
	instruments := make([]int, n)
	for j := range instruments {
		fmt.Fscan(input, &instruments[j])
	}
	minutes := make([]int, n)
	for j := range minutes {
		fmt.Fscan(input, &minutes[j])
	}

	// Print the number of parts that make a band.
}
