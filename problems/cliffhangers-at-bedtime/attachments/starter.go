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
	minutes := make([]int, n)
	for j := range minutes {
		fmt.Fscan(input, &minutes[j])
	}
	awake := make([]int, n)
	for j := range awake {
		fmt.Fscan(input, &awake[j])
	}

	// Print the minutes awake and the evenings.
}
