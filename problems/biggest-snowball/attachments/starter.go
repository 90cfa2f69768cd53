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
	hill := make([]string, r)
	for j := range hill {
		fmt.Fscan(input, &hill[j])
	}

	// Print the largest number of handfuls, or "stuck".
}
