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
	rows := make([]string, r)
	for j := range rows {
		fmt.Fscan(input, &rows[j])
	}

	// Print the number of clashes.
}
