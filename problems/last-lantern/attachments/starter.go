package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var m int
	fmt.Fscan(input, &m)
	rows := make([]int, m)
	for j := range rows {
		fmt.Fscan(input, &rows[j])
	}

	// Print "first" or "second". Then print moves, and read those of grandfather.
	// A move: fmt.Println(row, a, b)
}
