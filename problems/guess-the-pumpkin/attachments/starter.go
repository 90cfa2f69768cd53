package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, w int
	fmt.Fscan(input, &n, &w)
	guesses := make([]int, n)
	for j := range guesses {
		fmt.Fscan(input, &guesses[j])
	}

	// Print the winner's place and the difference.
}
