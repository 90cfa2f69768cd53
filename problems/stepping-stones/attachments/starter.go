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
	pond := make([]string, r)
	for j := range pond {
		fmt.Fscan(input, &pond[j])
	}

	// Print the number of steps and the way, or -1.
}
