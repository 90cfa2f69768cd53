package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, k int
	fmt.Fscan(input, &n, &k)
	holes := make([]int, n)
	for j := range holes {
		fmt.Fscan(input, &holes[j])
	}

	// Print the number of notes and the number of silent pipes.
}
