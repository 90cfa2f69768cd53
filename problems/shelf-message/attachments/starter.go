package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var action string
	fmt.Fscan(input, &action)
	var n int
	fmt.Fscan(input, &n)
	var x int
	if action == "write" {
		fmt.Fscan(input, &x)
	}
	titles := make([]string, n)
	for j := range titles {
		fmt.Fscan(input, &titles[j])
	}

	// For "write" print the titles in the order on the shelf, for "read" print x.
}
