package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var r, c int
	fmt.Fscan(input, &r, &c)
	tray := make([]string, r)
	for j := range tray {
		fmt.Fscan(input, &tray[j])
	}

	// Print the number of plain biscuits and of those with a window.
}
