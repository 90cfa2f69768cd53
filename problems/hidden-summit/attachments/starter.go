package main

import (
	"bufio"
	"fmt"
	"os"
)

var input = bufio.NewReader(os.Stdin)

func altitude(stone int) int {
	fmt.Println("?", stone)
	var answer int
	fmt.Fscan(input, &answer)
	return answer
}

func main() {
	var n int
	fmt.Fscan(input, &n)

	// Print the summit: fmt.Println("!", summit)
}
