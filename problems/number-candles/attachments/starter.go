package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var age int
	fmt.Fscan(input, &age)
	candles := make([]int, 10)
	for j := range candles {
		fmt.Fscan(input, &candles[j])
	}

	// Print the first age that cannot be shown.
}
