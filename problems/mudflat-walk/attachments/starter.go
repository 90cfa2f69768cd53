package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var r, c, p int
	fmt.Fscan(input, &r, &c, &p)
	levels := make([]int, p)
	for j := range levels {
		fmt.Fscan(input, &levels[j])
	}
	var startrow, startcolumn, goalrow, goalcolumn int
	fmt.Fscan(input, &startrow, &startcolumn, &goalrow, &goalcolumn)
	heights := make([]string, r)
	for j := range heights {
		fmt.Fscan(input, &heights[j])
	}

	// Print the first minute at the goal, or "boat".
}
