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
	var c int
	fmt.Fscan(input, &c)
	for i := 0; i < n; i++ {
		var r, w int
		fmt.Fscan(input, &r, &w)
	}

	// Print the three numbers of litres.
}
