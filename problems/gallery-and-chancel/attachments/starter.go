package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, g int
	fmt.Fscan(input, &n, &g)
	for i := 0; i < n; i++ {
		var gallery, chancel int
		fmt.Fscan(input, &gallery, &chancel)
	}
	for i := 0; i < g; i++ {
		var count, gallery, chancel int
		fmt.Fscan(input, &count, &gallery, &chancel)
		singers := make([]int, count)
		for j := range singers {
			fmt.Fscan(input, &singers[j])
		}
	}

	// Print the largest beauty and a letter for each singer.
}
