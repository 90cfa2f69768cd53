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
	for i := 0; i < m; i++ {
		var action string
		fmt.Fscan(input, &action)
		var a, b int
		fmt.Fscan(input, &a, &b)
		var k int
		if action == "note" {
			fmt.Fscan(input, &k)
		}

		// action is "note" or "ask".
	}
}
