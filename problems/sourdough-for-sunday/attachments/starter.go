package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var time string
	fmt.Fscan(input, &time)
	var w int
	fmt.Fscan(input, &w)

	// Print the number of days and the time.
}
