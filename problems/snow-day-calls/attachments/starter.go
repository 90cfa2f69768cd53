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
	for i := 0; i < n; i++ {
		var k int
		fmt.Fscan(input, &k)
		people := make([]int, k)
		for j := range people {
			fmt.Fscan(input, &people[j])
		}
	}

	// Print the last minute, and how many people hear the news then.
}
