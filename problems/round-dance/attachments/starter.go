package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n, q int
	fmt.Fscan(input, &n, &q)
	for i := 0; i < q; i++ {
		var action string
		fmt.Fscan(input, &action)
		var x int
		fmt.Fscan(input, &x)

		// action is "leave", "join" or "ask".
	}
}
