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
	rows := make([]string, n)
	for j := range rows {
		fmt.Fscan(input, &rows[j])
	}

	// Print the number of patches to replace.
}
