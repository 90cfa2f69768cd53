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
	ropes := make([]int, m)
	for j := range ropes {
		fmt.Fscan(input, &ropes[j])
	}

	// Print the number of winning first moves.
}
