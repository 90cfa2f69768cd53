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
	var w int
	fmt.Fscan(input, &w)
	books := make([]int, n)
	for j := range books {
		fmt.Fscan(input, &books[j])
	}

	// Print "spare" or "missing", and the number of millimetres.
}
