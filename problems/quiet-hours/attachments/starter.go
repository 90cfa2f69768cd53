package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, q int
	fmt.Fscan(input, &n, &q)
	noise := make([]int, n)
	for j := range noise {
		fmt.Fscan(input, &noise[j])
	}

	// Print the length of the longest quiet stretch and its first minute.
}
