package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(input, &n, &m)
	places := make([]int, m)
	for j := range places {
		fmt.Fscan(input, &places[j])
	}

	// Print the books in the order in which they stand.
}
