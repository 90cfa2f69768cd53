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
		var action string
		fmt.Fscan(input, &action)
		var name string
		if action == "begin" {
			fmt.Fscan(input, &name)
		}

		// action is "begin", "end" or "where".
	}
}
