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
	teeth := make([]int, n)
	for j := range teeth {
		fmt.Fscan(input, &teeth[j])
	}

	// Print the number of turns of the first gear.
}
