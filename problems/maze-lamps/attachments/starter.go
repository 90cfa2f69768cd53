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
	maze := make([]string, r)
	for j := range maze {
		fmt.Fscan(input, &maze[j])
	}

	// Print the smallest number of lamps, and then where they stand.
}
